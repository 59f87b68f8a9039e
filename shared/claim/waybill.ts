import type { Text } from '../locale/text.ts';
import type { TrustMark } from './checklist-data.ts';

type Shape = {
  readonly pattern: RegExp;
  /** Whether the check digit is right; shapes without a public one have none. */
  readonly check?: (waybill: string) => boolean;
  readonly source: string;
  readonly trust: TrustMark;
};

export type Courier = {
  readonly id: string;
  /** The Chinese name is what is told to the other side. */
  readonly name: Text;
  /** The usual shapes of its waybills; a number outside them is only pointed out. */
  readonly shapes: readonly Shape[];
};

const digitsOf = (text: string): number[] => [...text].map(Number);
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, i) => sum + digit * (weights[i % weights.length] ?? 0), 0);

/** UPU S10: eight digits weighted 8 6 4 2 3 5 9 7; 11 less the rest of 11, where 10 becomes 0 and 11 becomes 5. */
const s10 = (waybill: string): boolean => {
  const digits = digitsOf(waybill.slice(2, 11));
  const rest = 11 - (weighted(digits.slice(0, 8), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return digits[8] === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
};

/** DHL Express: the number before the last digit, rest of 7. */
const restOfSeven = (waybill: string): boolean => Number(waybill.slice(0, -1)) % 7 === Number(waybill.at(-1));

/** FedEx Express: eleven digits weighted 3 1 7, rest of 11, where 10 becomes 0. */
const fedex = (waybill: string): boolean =>
  (weighted(digitsOf(waybill.slice(0, 11)), [3, 1, 7]) % 11) % 10 === Number(waybill[11]);

/** UPS: letters count as (code − 3) mod 10, every second symbol twice; what is missing to the next ten. */
const ups = (waybill: string): boolean => {
  const symbols = [...waybill.slice(2, -1)].map((letter) =>
    /\d/.test(letter) ? Number(letter) : (letter.charCodeAt(0) - 3) % 10,
  );
  return (10 - (weighted(symbols, [1, 2]) % 10)) % 10 === Number(waybill.at(-1));
};

/** As seen on parcels; no courier of these publishes its shapes. */
const seen = (...patterns: readonly RegExp[]): Shape[] =>
  patterns.map((pattern) => ({ pattern, source: 'seen on parcels, not published', trust: 'D' }));
const postal: Shape = { pattern: /^[A-Z]{2}\d{9}[A-Z]{2}$/, check: s10, source: 'UPU standard S10', trust: 'A' };
const collected = { source: 'github.com/jkeen/tracking_number_data', trust: 'C' } as const;

export const couriers: readonly Courier[] = [
  { id: 'sf', name: { zh: '顺丰速运', en: 'SF Express' }, shapes: seen(/^SF\d{12,15}$/, /^\d{12}$/, /^\d{15}$/) },
  { id: 'ems', name: { zh: '中国邮政 EMS', en: 'China Post EMS' }, shapes: [postal, ...seen(/^\d{13}$/)] },
  { id: 'jd', name: { zh: '京东物流', en: 'JD Logistics' }, shapes: seen(/^JD[A-Z0-9]{11,18}(-\d+){0,3}$/) },
  { id: 'zto', name: { zh: '中通快递', en: 'ZTO Express' }, shapes: seen(/^\d{12}$/, /^\d{14}$/) },
  {
    id: 'yto',
    name: { zh: '圆通速递', en: 'YTO Express' },
    shapes: seen(/^YT\d{13}$/, /^[A-Z]\d{9}$/, /^\d{10}$/, /^\d{12,13}$/, /^\d{18}$/),
  },
  { id: 'sto', name: { zh: '申通快递', en: 'STO Express' }, shapes: seen(/^\d{12,13}$/, /^\d{15}$/) },
  { id: 'yunda', name: { zh: '韵达快递', en: 'Yunda Express' }, shapes: seen(/^\d{13}$/, /^\d{15}$/) },
  { id: 'deppon', name: { zh: '德邦快递', en: 'Deppon' }, shapes: seen(/^DPK\d{12}(-\d+){0,2}$/, /^\d{8,10}$/) },
  {
    id: 'dhl',
    name: { zh: 'DHL', en: 'DHL' },
    shapes: [
      { pattern: /^\d{10,11}$/, check: restOfSeven, ...collected },
      { pattern: /^J[A-Z]{2,3}\d{9,16}$/, ...collected },
    ],
  },
  {
    id: 'fedex',
    name: { zh: 'FedEx 联邦快递', en: 'FedEx' },
    shapes: [{ pattern: /^\d{12}$/, check: fedex, ...collected }, ...seen(/^\d{15}$/, /^\d{20}$/, /^\d{22}$/)],
  },
  { id: 'ups', name: { zh: 'UPS', en: 'UPS' }, shapes: [{ pattern: /^1Z[A-Z0-9]{15}\d$/, check: ups, ...collected }] },
];

/** A waybill as it is kept: without blanks, in capitals. */
export const cleanWaybill = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** `shape`: none of the courier's usual shapes; `check-digit`: the shape fits and the check digit does not. */
export type WaybillDoubt = 'shape' | 'check-digit';

/** What is odd about a waybill of this courier; undefined where nothing is. Never a reason to refuse it. */
export const doubtOf = (courier: Courier, waybill: string): WaybillDoubt | undefined => {
  const clean = cleanWaybill(waybill);
  const fitting = courier.shapes.filter(({ pattern }) => pattern.test(clean));
  if (fitting.length === 0) return courier.shapes.length === 0 ? undefined : 'shape';
  return fitting.some(({ check }) => check === undefined || check(clean)) ? undefined : 'check-digit';
};

/** Couriers whose own mark stands in the number; digits alone say nothing. */
export const likelyCouriers = (waybill: string): Courier[] => {
  const clean = cleanWaybill(waybill);
  return /^\d*$/.test(clean)
    ? []
    : couriers.filter((courier) => doubtOf(courier, clean) === undefined && courier.shapes.length > 0);
};
