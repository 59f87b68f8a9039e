import type { Text } from '../../shared/locale/text.ts';

export type Courier = {
  readonly id: string;
  /** The Chinese name is what is told to the other side. */
  readonly name: Text;
  /** The usual shapes of its waybills; a number outside them is only pointed out. */
  readonly shapes: readonly RegExp[];
};

export const couriers: readonly Courier[] = [
  { id: 'sf', name: { zh: '顺丰速运', en: 'SF Express' }, shapes: [/^SF\d{12,15}$/, /^\d{12}$/, /^\d{15}$/] },
  { id: 'ems', name: { zh: '中国邮政 EMS', en: 'China Post EMS' }, shapes: [/^[A-Z]{2}\d{9}[A-Z]{2}$/, /^\d{13}$/] },
  { id: 'dhl', name: { zh: 'DHL', en: 'DHL' }, shapes: [/^\d{10}$/, /^JD\d{16,18}$/] },
  { id: 'jd', name: { zh: '京东物流', en: 'JD Logistics' }, shapes: [] },
  { id: 'zto', name: { zh: '中通快递', en: 'ZTO Express' }, shapes: [] },
  { id: 'yto', name: { zh: '圆通速递', en: 'YTO Express' }, shapes: [] },
];

/** A waybill as it is kept: without blanks, in capitals. */
export const cleanWaybill = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** Whether a waybill does not look like one of this courier. Unknown shapes never look odd. */
export const looksOdd = (courier: Courier, waybill: string): boolean =>
  courier.shapes.length > 0 && !courier.shapes.some((shape) => shape.test(cleanWaybill(waybill)));
