import { noEvidence } from '../crosscheck/evidence.ts';
import { shipmentOf } from '../crosscheck/lines.ts';
import { type Cell, crossCheck, type MatrixRow } from '../crosscheck/matrix.ts';
import { plainCode } from '../reference/record-key.ts';
import { acceptedStatus } from '../reference/records.ts';
import { type CheckSubject, fact, type Hit, invoiceField, type Rule, when } from './doubt.ts';

const forms = ['possible-loss-notice', 'claim'] as const;
const source = '2022 measure 2: platform data is cross-checked with the filing';

const evidenceOf = (subject: CheckSubject) => subject.around.evidence ?? noEvidence;

const differing = (row: MatrixRow, kind: Cell['source']['kind']): readonly Cell[] =>
  row.cells.filter((cell) => cell.source.kind === kind && cell.verdict === 'differs');

const sourceName = ({ source: said }: Cell): string => (said.kind === 'document' ? said.document.title : said.list);

/** `field` and `source` are names to be put into words where the doubt is shown. */
const hits = (subject: CheckSubject, look: (row: MatrixRow) => readonly Cell[]): readonly Hit[] =>
  crossCheck(subject.facts, evidenceOf(subject)).flatMap(({ rows, invoice, line }) =>
    rows.flatMap((row): Hit[] => {
      const [first, ...others] = look(row);
      if (first === undefined) return [];
      const where = invoice === undefined ? {} : { line, invoiceNo: invoice.invoiceNo || String(line) };
      return [
        {
          target: row.target,
          params: {
            ...where,
            field: row.path,
            form: row.form,
            value: first.value,
            source: sourceName(first),
            others: others.length,
          },
        },
      ];
    }),
  );

export const crossCheckRules: readonly Rule[] = [
  {
    id: 'platform-differs',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'B',
    check: (subject) => hits(subject, (row) => (row.form === '' ? [] : differing(row, 'platform'))),
  },
  {
    id: 'document-differs',
    severity: 'warning',
    kinds: forms,
    source:
      'Form and papers must say the same; 44 % of notices at one agency were returned as incomplete or inconsistent',
    trust: 'B',
    check: (subject) => hits(subject, (row) => (row.form === '' ? [] : differing(row, 'document'))),
  },
  {
    id: 'sources-disagree',
    severity: 'warning',
    kinds: forms,
    source: 'Papers of one shipment must say the same, whether or not the form says it already',
    trust: 'B',
    check: (subject) =>
      hits(subject, (row) => (row.form === '' ? row.cells.filter(({ verdict }) => verdict === 'differs') : [])),
  },
  {
    id: 'policy-not-on-platform',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'B',
    check: (subject) => {
      const { platform } = evidenceOf(subject);
      const { policyNo } = subject.facts;
      return when(policyNo !== '' && platform.loaded.policies && platform.policy === null, fact('policyNo'), {
        policyNo,
      });
    },
  },
  {
    id: 'buyer-not-on-platform',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'B',
    check: (subject) => {
      const { platform } = evidenceOf(subject);
      const { sinosureBuyerNo } = subject.facts.buyer;
      return when(
        sinosureBuyerNo !== '' && platform.loaded.buyers && platform.buyer === null,
        fact('buyer.sinosureBuyerNo'),
        { buyerNo: sinosureBuyerNo },
      );
    },
  },
  {
    id: 'shipment-not-on-platform',
    severity: 'warning',
    kinds: forms,
    source: 'Invoice lines are picked from accepted 出运申报; an undeclared shipment is a common ground of refusal',
    trust: 'C',
    check: (subject) => {
      const { platform } = evidenceOf(subject);
      if (!platform.loaded.shipments) return [];
      return subject.facts.invoices.flatMap((line, i) =>
        when(
          line.invoiceNo !== '' && shipmentOf(platform, line, subject.facts.policyNo) === undefined,
          invoiceField(line, 'invoiceNo'),
          { line: i + 1, invoiceNo: line.invoiceNo },
        ),
      );
    },
  },
  {
    id: 'shipment-not-accepted',
    severity: 'warning',
    kinds: forms,
    source: 'ShipmentApplyInfo status 5 = accepted',
    trust: 'C',
    check: (subject) =>
      subject.facts.invoices.flatMap((line, i) => {
        const status = shipmentOf(evidenceOf(subject).platform, line, subject.facts.policyNo)?.record.status ?? '';
        return when(status !== '' && status !== acceptedStatus, invoiceField(line, 'declaredOn'), {
          line: i + 1,
          invoiceNo: line.invoiceNo,
          status,
        });
      }),
  },
  {
    id: 'shipment-of-other-buyer',
    severity: 'warning',
    kinds: forms,
    source: '报损 is per invoice against one buyer',
    trust: 'A',
    check: (subject) =>
      subject.facts.invoices.flatMap((line, i) => {
        const shipment = shipmentOf(evidenceOf(subject).platform, line, subject.facts.policyNo)?.record;
        const declared = shipment?.sinosureBuyerNo ?? '';
        const own = subject.facts.buyer.sinosureBuyerNo;
        return when(
          declared !== '' && own !== '' && plainCode(declared) !== plainCode(own),
          invoiceField(line, 'invoiceNo'),
          { line: i + 1, invoiceNo: line.invoiceNo, buyerNo: declared },
        );
      }),
  },
];
