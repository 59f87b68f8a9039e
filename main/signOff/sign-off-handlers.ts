import type { Filing } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { actOn, personAtDesk, type SignOffAct, whyNotSend } from '../../shared/claim/sign-off.ts';
import type { CommentTarget, SignOff } from '../../shared/claim/sign-off-record.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import { contentDigest, signOffSetting, signOffSettingsOf } from '../records/sign-off.ts';

const put = (desk: Desk, filing: Filing, signOff: SignOff): void =>
  desk.records.filings.put({ ...filing, signOff, updatedAt: desk.now() });

export const signOffHandlers = (desk: Desk): HandlersOf<'signOff'> => {
  const settings = () => signOffSettingsOf(desk.records.settings);
  const me = () => personAtDesk(settings());
  const digestOf = (filing: Filing): string => contentDigest(desk.records, filing);
  const commentOn = (target: CommentTarget, text: string): SignOffAct => {
    const by = me();
    return {
      kind: 'comment',
      by,
      comment: {
        id: desk.newId(),
        at: desk.now(),
        by: { id: by?.id ?? desk.newId(), name: by?.name ?? '' },
        target,
        text,
        resolvedAt: null,
        resolvedBy: null,
      },
    };
  };
  /** Acts on a filing that is still in the firm's hands, and writes down who did it. */
  const act = (filingId: string, acts: (filing: Filing) => readonly SignOffAct[], kind: string | null): null => {
    if (!settings().isOn) refuse('sign-off-off');
    const { caseId } = desk.needFiling(filingId);
    return desk.change(caseId, () => {
      const filing = desk.needFiling(filingId);
      if (!isEditable(filing.state) || filing.state === 'returned') refuse('filing-not-editable');
      let { signOff } = filing;
      for (const one of acts(filing)) {
        const outcome = actOn(signOff, one);
        if (!outcome.ok) return refuse(outcome.refusal);
        signOff = outcome.signOff;
      }
      put(desk, filing, signOff);
      if (kind !== null) desk.note({ caseId, filingId, kind, params: { name: me()?.name ?? '' } });
      return null;
    });
  };

  return {
    'signOff.desk': () =>
      settle(() => {
        const { isOn, people, atDesk } = settings();
        return { isOn, people, atDesk, waiting: isOn ? desk.records.index.awaitingReview() : 0 };
      }),
    'signOff.save': ({ isOn, people }) =>
      settle(() => {
        const { atDesk } = settings();
        const names = people.map(({ name }) => name.trim().toLowerCase());
        // Two with one name would be one person to every rule.
        if (new Set(names).size !== names.length) refuse('sign-off-name-twice');
        const stays = people.some(({ id }) => id === atDesk);
        desk.records.settings.put(signOffSetting, { isOn, people, atDesk: stays ? atDesk : null });
        desk.announce.changed(['app', 'cases']);
        return null;
      }),
    'signOff.sit-down': ({ personId }) =>
      settle(() => {
        const now = settings();
        if (personId !== null && !now.people.some(({ id }) => id === personId)) refuse('sign-off-nobody');
        desk.records.settings.put(signOffSetting, { ...now, atDesk: personId });
        desk.announce.changed(['app', 'cases']);
        return null;
      }),
    'signOff.view': ({ filingId }) =>
      settle(() => {
        const filing = desk.needFiling(filingId);
        const now = settings();
        const digest = digestOf(filing);
        return {
          isOn: now.isOn,
          me: personAtDesk(now) ?? null,
          signOff: filing.signOff,
          digest,
          blocked: whyNotSend(now, filing.signOff, digest) ?? null,
        };
      }),
    'signOff.ask': ({ filingId }) =>
      settle(() => act(filingId, () => [{ kind: 'ask', by: me(), at: desk.now() }], 'sign-off-asked')),
    'signOff.take-back': ({ filingId }) =>
      settle(() => act(filingId, () => [{ kind: 'take-back', by: me(), at: desk.now() }], 'sign-off-taken-back')),
    'signOff.approve': ({ filingId, seen }) =>
      settle(() =>
        act(
          filingId,
          (filing) => [{ kind: 'approve', by: me(), at: desk.now(), seen, digest: digestOf(filing) }],
          'sign-off-approved',
        ),
      ),
    'signOff.send-back': ({ filingId, text }) =>
      settle(() =>
        act(
          filingId,
          () => [
            ...(text === '' ? [] : [commentOn({ kind: 'filing' }, text)]),
            { kind: 'send-back', by: me(), at: desk.now() },
          ],
          'sign-off-sent-back',
        ),
      ),
    'signOff.comment': ({ filingId, target, text }) =>
      settle(() => act(filingId, () => [commentOn(target, text)], null)),
    'signOff.resolve': ({ filingId, commentId }) =>
      settle(() => act(filingId, () => [{ kind: 'resolve', by: me(), at: desk.now(), commentId }], null)),
  };
};
