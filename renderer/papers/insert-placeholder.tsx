import { Braces } from 'lucide-react';
import { placeholderNames, placeholders, sortOf } from '../../shared/claim/papers/placeholders.ts';
import type { TextLanguage } from '../../shared/claim/papers/template.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { wordIn } from './paper-findings.tsx';

type Props = { readonly language: TextLanguage; readonly onPick: (text: string, isBlock: boolean) => void };

/** Everything a text may name: words first, then tables, which take a line of their own. */
export const InsertPlaceholder = ({ language, onPick }: Props) => {
  const { t, pick } = useLanguage();
  const entry = (name: (typeof placeholderNames)[number]) => ({
    id: name,
    label: t('papers.insertHint', { label: pick(placeholders[name]), name: `{{${wordIn(language, name)}}}` }),
  });
  return (
    <MenuButton
      trigger={
        <Button size="small" icon={Braces}>
          {t('papers.insert')}
        </Button>
      }
      label={t('papers.insert')}
      groups={[
        placeholderNames.filter((name) => sortOf(name) === 'value').map(entry),
        placeholderNames.filter((name) => sortOf(name) === 'block').map(entry),
      ]}
      onPick={(id) => {
        const name = placeholderNames.find((one) => one === id);
        if (name !== undefined) onPick(`{{${wordIn(language, name)}}}`, sortOf(name) === 'block');
      }}
    />
  );
};
