import {
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { Channel, Input, Output } from '../../shared/ipc/contract.ts';
import type { Topic } from '../../shared/ipc/events.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import { invoke } from '../bridge.ts';

type PageChannel = Exclude<Channel, 'document.add-dropped'>;

/** An expected failure of a call, thrown so that TanStack Query keeps it as the error of the query. */
export class CallFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Calls main and unwraps the Result; an expected failure is thrown as `CallFault`. */
export const call = async <C extends PageChannel>(channel: C, input: Input<C>): Promise<Output<C>> => {
  const result = await invoke(channel, input);
  if (!result.ok) throw new CallFault(result.error);
  return result.value;
};

/** Query keys start with the topic main names in its `changed` events, so that one line in the shell refreshes the right ones. */
export const read = <C extends PageChannel>(topic: Topic, channel: C, input: Input<C>) =>
  queryOptions({ queryKey: [topic, channel, input] as const, queryFn: (): Promise<Output<C>> => call(channel, input) });

export const useRead = <C extends PageChannel>(topic: Topic, channel: C, input: Input<C>): UseQueryResult<Output<C>> =>
  useQuery(read(topic, channel, input));

/** A call that changes something. Main announces what changed, so nothing is invalidated here. */
export const useDo = <C extends PageChannel>(channel: C): UseMutationResult<Output<C>, Error, Input<C>> =>
  useMutation({ mutationFn: (input: Input<C>) => call(channel, input) });

/** The fault inside an error of a query or mutation; a bug is shown as 'unexpected'. */
export const faultOf = (error: unknown): Fault =>
  error instanceof CallFault ? error.fault : { code: 'unexpected', retry: 'never' };
