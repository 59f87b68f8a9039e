import type { HandChannel } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { HandPackageView } from '../../shared/ipc/by-hand-views.ts';
import { CopyOutPart } from './copy-out-part.tsx';
import { HandOverPart } from './hand-over-part.tsx';
import { MailsPart } from './mails-part.tsx';

export interface ChannelStepsProps {
  readonly filing: Filing;
  readonly channel: HandChannel;
  readonly contents: HandPackageView;
}

/** What is left to do in the channel that was chosen. */
export const ChannelSteps = ({ filing, channel, contents }: ChannelStepsProps) => {
  switch (channel) {
    case 'email':
      return <MailsPart filing={filing} plan={contents.plan} />;
    case 'copy-out':
      return <CopyOutPart filing={filing} />;
    case 'hand-over':
      return <HandOverPart filing={filing} />;
  }
};
