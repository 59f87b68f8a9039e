import type { ValueRead } from './value-read.ts';

const company =
  /(?:\b(?:INC|LLC|LTD|LIMITED|CO|CORP|CORPORATION|COMPANY|GMBH|AG|KG|SA|SAS|SARL|SRL|SPA|BV|NV|AB|AS|OY|PTY|PLC|LLP|SDN BHD|PTE|TRADING|IMPORTS?|GROUP|SP Z O ?O)\b|公司|商行|集团|厂|株式会社)/i;
/** Digits in the middle of a word of letters, and a small l among capitals, as the letters they were. */
const lettersRepaired = (text: string): string =>
  text.replace(/\b0\. ?0\b\.?/g, 'O.O.').replace(/[A-Za-z0-9|]+/g, (word) => {
    const capitals = word.replace(/[^A-Z]/g, '').length;
    if (word === '|') return 'I';
    if (capitals * 2 <= word.length || word.length < 3) return word;
    return word.replace(/0/g, 'O').replace(/[1l|]/g, 'I').replace(/5/g, 'S').replace(/8/g, 'B').replace(/rn/g, 'M');
  });

/** What ends a firm's name: the address goes on behind it. */
const legalForm =
  /\b(?:INC|LLC|L\.L\.C|LTD|LIMITED|CORP|CORPORATION|GMBH|S\.A\.S|S\.A\.R\.L|S\.R\.L|S\.P\.A|S\.A|B\.V|N\.V|PLC|LLP|PTY LTD|SDN\.? BHD|PTE\.? LTD|SP\. ?Z ?O\. ?O)\b\.?|(?:有限责任公司|股份有限公司|有限公司)/gi;
/** An address behind a name: a number and a street, a post box, a post code, a city before a country. */
const addressAhead =
  /^[\s,，;；]+(?=\d|(?:NO|SUITE|UNIT|ROOM|RM|FLOOR|\d+\/F|P\.? ?O\.? ?BOX|BUILDING|BLDG)\b|[^,，]{2,40}\b(?:STREET|ST|ROAD|RD|AVENUE|AVE|BLVD|LANE|DRIVE|STR|PLAZA|TOWER|DISTRICT)\b|[^,，]{2,30}[,，][^,，]{2,30}|[\u3400-\u9fff]{2,}(?:省|市|区|路|街|号))/i;

/** Where the address behind a firm's name begins; -1 where there is none. */
const addressAt = (text: string): number => {
  for (const match of text.matchAll(legalForm)) {
    const end = match.index + match[0].length;
    if (addressAhead.test(text.slice(end))) return end;
  }
  return -1;
};

const street = /\b(?:STREET|ROAD|AVENUE|STR\.|P\.?O\.? ?BOX|FLOOR|ZIP|BLVD)\b|路\d+号/i;

/** A firm's name: what stands there up to the address. Without a company word it may be anything, so it is not sure. */
export const readName = (text: string, isOcr: boolean): ValueRead | undefined => {
  // A recogniser takes the frame beside a name for a letter.
  const before = isOcr ? /^(?:[^A-Za-z0-9\u3400-\u9fff]|[Ii1l|]\s)*/ : /^[\s:：.,;)\]】）-]*/;
  const lead = before.exec(text)?.[0].length ?? 0;
  const whole = text.slice(lead);
  const cut = whole.search(/\s{3,}|[;；]|\bTEL\b|\bADD(?:RESS)?\b|地址|电话|\((?:THE|HEREIN)/i);
  const named = cut > 0 ? whole.slice(0, cut) : whole;
  const address = addressAt(named);
  const written = (address > 0 ? named.slice(0, address) : named).replace(/[\s,:：]+$/, '');
  const value = (isOcr ? lettersRepaired(written) : written).replace(/\s+/g, ' ');
  const letters = value.replace(/[^A-Za-z\u3400-\u9fff]/g, '').length;
  if (value.length > 120 || letters < 4 || letters * 2 < value.length) return undefined;
  if (/^(?:TO )?ORDER\b|^SAME AS|^AS PER/i.test(value)) return undefined;
  const sure = company.test(value.replaceAll('.', '')) ? 1 : street.test(value) ? 0.2 : 0.6;
  return { value, sure, start: lead, end: lead + written.length };
};
