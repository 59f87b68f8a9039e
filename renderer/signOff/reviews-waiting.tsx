import { UserCheck } from 'lucide-react';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';

/** On Today: how many filings wait for a reviewer, and the way to them. */
export const ReviewsWaiting = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { data: desk } = useRead('cases', 'signOff.desk', {});
  if (desk === undefined || !desk.isOn || desk.waiting === 0) return null;
  return (
    <Button icon={UserCheck} onPress={() => go({ page: 'cases', filter: { ...everyCase, awaitsReview: true } })}>
      {t('signOff.waiting', { count: desk.waiting })}
    </Button>
  );
};
