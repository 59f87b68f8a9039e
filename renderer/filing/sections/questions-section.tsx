import { sixQuestions } from '../../../shared/claim/codes.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { BoundYesNo, form } from '../bound-fields.tsx';

export const QuestionsSection = () => {
  const { t } = useLanguage();
  return (
    <FormGrid columns={2}>
      {sixQuestions.map((question, index) => (
        <BoundYesNo
          key={question}
          of={form(`answers.${question}`)}
          label={`${index + 1}. ${t(`question.${question}`)}`}
          isRequired
        />
      ))}
    </FormGrid>
  );
};
