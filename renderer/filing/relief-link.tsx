import type { MeasureId } from '../../shared/claim/measures/measure-use.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';

export interface ReliefLinkProps {
  readonly relief: MeasureId;
  readonly filingId: string;
}

/** The way from a doubt to the relief measure that helps. */
export const ReliefLink = ({ relief, filingId }: ReliefLinkProps) => {
  const { t } = useLanguage();
  const { route, go } = useNavigation();
  if (!('caseId' in route)) return null;
  return (
    <Button size="small" onPress={() => go({ page: 'measures', caseId: route.caseId, filingId })}>
      {t('filing.doubts.relief', { name: t(`measure.${relief}.name`) })}
    </Button>
  );
};
