import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fault } from '../../shared/ipc/result.ts';
import { call, faultOf, read, useRead } from '../app/calls.ts';
import { useJob } from '../progress/use-job.ts';

/** The scanners there are, the ways to know more of them, and what the chosen one can do. */
export const useScanners = () => {
  const queries = useQueryClient();
  const finding = useJob('scan find');
  const adding = useJob('scan add');
  const known = useRead('scanning', 'scan.known', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [wasSearched, setSearched] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const scanners = known.data?.scanners ?? [];
  const chosen = scanners.find(({ id }) => id === chosenId) ?? scanners[0];

  const abilities = useQuery({
    queryKey: ['scanner abilities', chosen?.id],
    queryFn: () => call('scan.abilities', { scannerId: chosen?.id ?? '', jobId: crypto.randomUUID() }),
    enabled: chosen !== undefined,
    // Asked anew each time: it may have been switched off, or got paper.
    gcTime: 0,
  });

  return {
    scanners,
    chosen,
    choose: setChosenId,
    abilities,
    finding,
    isAdding: adding.running !== null,
    /** A search came to its end without anybody. */
    foundNone: wasSearched && finding.running === null && scanners.length === 0,
    fault,
    find: async () => {
      setFault(null);
      try {
        const found = await finding.start((jobId) => call('scan.find', { jobId }));
        queries.setQueryData(read('scanning', 'scan.known', {}).queryKey, found);
      } catch (error) {
        setFault(faultOf(error));
      }
      setSearched(true);
    },
    /** True when a scanner answers at the address. */
    add: async (address: string): Promise<boolean> => {
      setFault(null);
      try {
        const { id } = await adding.start((jobId) => call('scan.add', { address, jobId }));
        await queries.invalidateQueries({ queryKey: ['scanning'] });
        setChosenId(id);
        return true;
      } catch (error) {
        setFault(faultOf(error));
        return false;
      }
    },
    forget: async (scannerId: string) => {
      await call('scan.forget', { scannerId }).catch((error: unknown) => setFault(faultOf(error)));
      await queries.invalidateQueries({ queryKey: ['scanning'] });
    },
  };
};
export type Scanners = ReturnType<typeof useScanners>;
