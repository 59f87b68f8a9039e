/** The papers of a tax refund pack: what is packed, declaration by declaration in order of shipment. */
export type RefundFacts = {
  readonly paidAmount: string;
  readonly paidOn: string;
  readonly filedOn: string;
  readonly keepBy: string;
  readonly declarations: readonly RefundSheet[];
};
export type RefundSheet = {
  readonly no: string;
  readonly shippedOn: string;
  readonly invoices: readonly { readonly invoiceNo: string; readonly invoiceSum: string }[];
  readonly rows: readonly {
    readonly name: { readonly zh: string; readonly en: string };
    readonly documents: readonly { readonly title: string; readonly pages: number }[];
    readonly storage: string;
  }[];
};
