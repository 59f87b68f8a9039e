import { z } from 'zod';
import type { ClaimCase } from './case.ts';
import type { ClaimDocument } from './document.ts';
import type { Filing } from './filing.ts';
import {
  type CommentTarget,
  noSignOff,
  type Person,
  type SignOff,
  type SignOffComment,
  type SignOffState,
} from './sign-off-record.ts';

/**
 * 复核: who may ask, approve and send, and what an approval stands for. Local roles, chosen at the desk: they keep
 * honest people from mistakes; they are no barrier against whoever owns the computer.
 */
export const roles = ['clerk', 'reviewer', 'sender'] as const;
export type Role = (typeof roles)[number];

export const deskPersonSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  roles: z.array(z.enum(roles)),
});
export type DeskPerson = z.infer<typeof deskPersonSchema>;

export const signOffSettingsSchema = z.object({
  isOn: z.boolean(),
  people: z.array(deskPersonSchema).max(50),
  /** Who sits at the desk now. */
  atDesk: z.uuid().nullable(),
});
export type SignOffSettings = z.infer<typeof signOffSettingsSchema>;

export const signOffOff: SignOffSettings = { isOn: false, people: [], atDesk: null };

export const personAtDesk = ({ people, atDesk }: SignOffSettings): DeskPerson | undefined =>
  people.find(({ id }) => id === atDesk);

/** The same person also when the record comes from a colleague's computer, where the id is another. */
export const isSamePerson = (left: Person, right: Person): boolean =>
  left.id === right.id || left.name.trim().toLowerCase() === right.name.trim().toLowerCase();

/** Why something is refused; each has its words as a fault. */
export const signOffRefusals = [
  'sign-off-nobody',
  'sign-off-role',
  'sign-off-own-work',
  'sign-off-state',
  'sign-off-comments-open',
  'sign-off-reason-missing',
  'sign-off-changed',
  'sign-off-missing',
] as const;
export type SignOffRefusal = (typeof signOffRefusals)[number];

export type SignOffAct =
  | { readonly kind: 'ask'; readonly by: DeskPerson | undefined; readonly at: string }
  | { readonly kind: 'take-back'; readonly by: DeskPerson | undefined; readonly at: string }
  /** `seen`: digest of what was on the reviewer's screen; `digest`: of what is there now. */
  | {
      readonly kind: 'approve';
      readonly by: DeskPerson | undefined;
      readonly at: string;
      readonly seen: string;
      readonly digest: string;
    }
  | { readonly kind: 'send-back'; readonly by: DeskPerson | undefined; readonly at: string }
  | { readonly kind: 'comment'; readonly by: DeskPerson | undefined; readonly comment: SignOffComment }
  | { readonly kind: 'resolve'; readonly by: DeskPerson | undefined; readonly at: string; readonly commentId: string };

export type SignOffOutcome =
  | { readonly ok: true; readonly signOff: SignOff }
  | { readonly ok: false; readonly refusal: SignOffRefusal };

const refused = (refusal: SignOffRefusal): SignOffOutcome => ({ ok: false, refusal });
const become = (signOff: SignOff): SignOffOutcome => ({ ok: true, signOff });

const needs: Readonly<Record<SignOffAct['kind'], readonly Role[]>> = {
  ask: ['clerk'],
  'take-back': ['clerk'],
  approve: ['reviewer'],
  'send-back': ['reviewer'],
  comment: ['reviewer'],
  resolve: ['clerk', 'reviewer'],
};

const from: Readonly<Record<SignOffAct['kind'], readonly SignOffState[]>> = {
  ask: ['none', 'sent-back'],
  'take-back': ['asked'],
  approve: ['asked'],
  'send-back': ['asked'],
  comment: ['asked'],
  resolve: ['none', 'asked', 'sent-back', 'approved'],
};

export const openComments = ({ comments }: SignOff): SignOffComment[] =>
  comments.filter(({ resolvedAt }) => resolvedAt === null);

const named = ({ id, name }: Person): Person => ({ id, name });

/** The record after an act, or why it may not be: the one place where the rules of the four eyes stand. */
export const actOn = (signOff: SignOff, act: SignOffAct): SignOffOutcome => {
  const { by } = act;
  if (by === undefined) return refused('sign-off-nobody');
  if (!by.roles.some((role) => needs[act.kind].includes(role))) return refused('sign-off-role');
  if (!from[act.kind].includes(signOff.state)) return refused('sign-off-state');
  switch (act.kind) {
    case 'ask':
      return become({
        ...signOff,
        state: 'asked',
        isVoided: false,
        digest: null,
        askedBy: named(by),
        askedAt: act.at,
        decidedBy: null,
        decidedAt: null,
      });
    case 'take-back':
      return become({ ...noSignOff, comments: signOff.comments });
    case 'approve':
      // Nobody approves what they asked for themselves: that would be two eyes.
      if (signOff.askedBy !== null && isSamePerson(signOff.askedBy, by)) return refused('sign-off-own-work');
      if (openComments(signOff).length > 0) return refused('sign-off-comments-open');
      if (act.seen !== act.digest) return refused('sign-off-changed');
      return become({
        ...signOff,
        state: 'approved',
        isVoided: false,
        digest: act.digest,
        decidedBy: named(by),
        decidedAt: act.at,
      });
    case 'send-back':
      if (openComments(signOff).length === 0) return refused('sign-off-reason-missing');
      return become({ ...signOff, state: 'sent-back', digest: null, decidedBy: named(by), decidedAt: act.at });
    case 'comment':
      return become({ ...signOff, comments: [...signOff.comments, act.comment] });
    case 'resolve':
      return become({
        ...signOff,
        comments: signOff.comments.map((one) =>
          one.id === act.commentId && one.resolvedAt === null
            ? { ...one, resolvedAt: act.at, resolvedBy: named(by) }
            : one,
        ),
      });
  }
};

/** What was approved is not what is there any more: the approval is void and has to be asked for again. */
export const voidedIfChanged = (signOff: SignOff, digest: string): SignOff =>
  signOff.state === 'approved' && signOff.digest !== digest
    ? { ...signOff, state: 'none', isVoided: true, digest: null, decidedBy: null, decidedAt: null }
    : signOff;

/** Why a filing may not be sent by whoever sits at the desk; undefined when it may. */
export const whyNotSend = (settings: SignOffSettings, signOff: SignOff, digest: string): SignOffRefusal | undefined => {
  if (!settings.isOn) return undefined;
  const person = personAtDesk(settings);
  if (person === undefined) return 'sign-off-nobody';
  if (!person.roles.includes('sender')) return 'sign-off-role';
  if (signOff.state !== 'approved') return 'sign-off-missing';
  return signOff.digest === digest ? undefined : 'sign-off-changed';
};

/** Not part of what is approved: what the app and the other side write beside it. Whatever else a filing holds is. */
const besideTheContent = new Set<keyof Filing>([
  'state',
  'revision',
  'documentIds',
  'endpointFilingId',
  'acceptanceNo',
  'submittedAt',
  'returnReasons',
  'supplementRequests',
  'attention',
  'createdAt',
  'updatedAt',
  'signOff',
  'byHand',
  'journal',
]);
const besideTheDocument = new Set<keyof ClaimDocument>([
  'id',
  'caseId',
  'fileName',
  'warnings',
  'addedAt',
  'removedAt',
]);

const without = <T extends object>(record: T, left: ReadonlySet<keyof T>): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !left.has(key as keyof T))) as Partial<T>;

/**
 * What an approval stands for: facts and form, every statement and explanation, and the documents that travel with their
 * bytes, pages and promises. A field that is added to filing or document one day counts by itself.
 */
export const approvedContent = (
  { id, caseNo, facts }: Pick<ClaimCase, 'id' | 'caseNo' | 'facts'>,
  filing: Filing,
  travelling: readonly ClaimDocument[],
): unknown => ({
  caseId: id,
  caseNo,
  // The estimate is for the desk alone and may change after everything has been sent.
  facts: { ...facts, estimate: null },
  filing: {
    ...without(filing, besideTheContent),
    explanations: Object.fromEntries(Object.entries(filing.explanations).filter(([, text]) => text.trim() !== '')),
  },
  documents: travelling.map((document) => ({
    ...without(document, besideTheDocument),
    // That a page looks blank is noticed later; it is the page it was.
    pages: document.pages.map(({ blank: _blank, ...page }) => page),
  })),
});

export const commentKey = (target: CommentTarget): string => {
  switch (target.kind) {
    case 'filing':
      return 'filing';
    case 'field':
      return target.fieldId;
    case 'page':
      return `page:${target.source ?? target.documentId}:${target.page}`;
  }
};
