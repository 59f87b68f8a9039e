import { describe, expect, test } from 'vitest';
import { couriers, doubtOf, likelyCouriers, type WaybillDoubt } from './waybill.ts';

const doubt = (id: string, waybill: string): WaybillDoubt | undefined | 'no courier' => {
  const courier = couriers.find((one) => one.id === id);
  return courier === undefined ? 'no courier' : doubtOf(courier, waybill);
};

describe('what is odd about a waybill', () => {
  test.each([
    ['sf', 'SF1234567890123', undefined],
    ['sf', 'sf 123456789012', undefined],
    ['sf', '12345', 'shape'],
    ['ems', 'RB123456785GB', undefined],
    ['ems', 'RB123456786GB', 'check-digit'],
    ['ems', 'RB132456785GB', 'check-digit'],
    ['ems', '1012345678901', undefined],
    ['ems', 'SF1234567890123', 'shape'],
    ['jd', 'JDVA01234567890', undefined],
    ['jd', 'JD0012345678901-1-1', undefined],
    ['jd', 'SF1234567890123', 'shape'],
    ['zto', '781234567890', undefined],
    ['zto', '78123456789', 'shape'],
    ['yto', 'YT1234567890123', undefined],
    ['sto', '773123456789012', undefined],
    ['yunda', '4312345678901', undefined],
    ['yunda', 'anything', 'shape'],
    ['deppon', 'DPK202212345678', undefined],
    ['dhl', '3318810025', undefined],
    ['dhl', '8487135506', undefined],
    ['dhl', '3318810010', 'check-digit'],
    ['dhl', '123456789', 'shape'],
    ['fedex', '986578788855', undefined],
    ['fedex', '799531274483', undefined],
    ['fedex', '996578788855', 'check-digit'],
    ['ups', '1Z5R89390357567127', undefined],
    ['ups', '1Z879E930346834440', undefined],
    ['ups', '1Z5R89390357567128', 'check-digit'],
    ['ups', '5R89390357567127', 'shape'],
  ] as const)('%s %s: %s', (id, waybill, expected) => {
    expect(doubt(id, waybill)).toBe(expected);
  });
});

test.each([
  ['SF1234567890123', ['sf']],
  ['1Z5R89390357567127', ['ups']],
  ['RB123456785GB', ['ems']],
  ['781234567890', []],
])('%s says of itself: %j', (waybill, expected) => {
  expect(likelyCouriers(waybill).map(({ id }) => id)).toEqual(expected);
});

test('every shape says where it is known from', () => {
  for (const { shapes } of couriers) for (const { source } of shapes) expect(source).not.toBe('');
});
