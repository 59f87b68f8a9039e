import { Component, type ReactNode } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './fallback.module.css';
import { useLanguage } from './language.tsx';

type Props = { readonly children: ReactNode; readonly onHome?: () => void };

/** A bug in a screen takes only that screen down, and says so in plain words. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Crash onAgain={() => this.setState({ failed: false })} onHome={this.props.onHome} />;
  }
}

const Crash = ({ onAgain, onHome }: { readonly onAgain: () => void; readonly onHome: (() => void) | undefined }) => {
  const { t } = useLanguage();
  return (
    <div className={styles.fallback}>
      <Banner
        tone="bad"
        title={t('app.crash.title')}
        isAnnounced
        action={
          <>
            {onHome !== undefined && (
              <Button
                size="small"
                onPress={() => {
                  onHome();
                  onAgain();
                }}
              >
                {t('app.crash.home')}
              </Button>
            )}
            <Button size="small" onPress={onAgain}>
              {t('app.crash.again')}
            </Button>
          </>
        }
      >
        {t('app.crash.text')}
      </Banner>
    </div>
  );
};
