const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** 数电票, in the structure of the tax administration's files; all names and numbers are made up. */
export const chineseInvoice = (change: (xml: string) => string = (xml) => xml): Uint8Array<ArrayBuffer> =>
  utf8(
    change(`<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EIid>26312000000012345678</EIid><EInvoiceTag>SWEI3200</EInvoiceTag><Version>1.0</Version>
<InherentLabel><InIssuType><LabelCode>Y</LabelCode></InIssuType><EInvoiceType><LabelCode>01</LabelCode></EInvoiceType>
<GeneralOrSpecialVAT><LabelCode>02</LabelCode><LabelName>普通发票</LabelName></GeneralOrSpecialVAT></InherentLabel></Header>
<EInvoiceData>
<SellerInformation><SellerIdNum>91330100MA00000000</SellerIdNum><SellerName>杭州青河五金有限公司</SellerName></SellerInformation>
<BuyerInformation><BuyerIdNum>US-448812</BuyerIdNum><BuyerName>HOLLOW CREEK HARDWARE INC.</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>32088.85</TotalAmWithoutTax><TotalTaxAm>4171.55</TotalTaxAm>
<TotalTax-includedAmount>36260.40</TotalTax-includedAmount>
<TotalTax-includedAmountInChinese>叁万陆仟贰佰陆拾圆肆角</TotalTax-includedAmountInChinese>
<Drawer>陈静</Drawer><RequestTime>2026-05-08 09:12:44</RequestTime></BasicInformation>
<IssuItemInformation><ItemName>*金属制品*不锈钢铰链</ItemName><SpecMod>SS-304 4&quot;</SpecMod><MeaUnits>套</MeaUnits>
<Quantity>1200</Quantity><UnPrice>26.7407</UnPrice><Amount>32088.85</Amount><TaxRate>0.13</TaxRate></IssuItemInformation>
<AdditionalInformation><Remark>出口货物 &amp; FOB Ningbo</Remark></AdditionalInformation></EInvoiceData>
<TaxSupervisionInfo><InvoiceNumber>26312000000012345678</InvoiceNumber><IssueTime>2026-05-08 09:12:45</IssueTime>
<TaxBureauName>国家税务总局浙江省税务局</TaxBureauName></TaxSupervisionInfo></EInvoice>`),
  );

export const ublInvoice = (): Uint8Array<ArrayBuffer> =>
  utf8(`<?xml version="1.0"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
<cbc:ID>QH-2026-0117</cbc:ID><cbc:IssueDate>2026-04-30</cbc:IssueDate><cbc:DueDate>2026-07-29</cbc:DueDate>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:OrderReference><cbc:ID>PO-7781</cbc:ID></cac:OrderReference>
<cac:ContractDocumentReference><cbc:ID>QH-C-2604</cbc:ID></cac:ContractDocumentReference>
<cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Hangzhou Qinghe Hardware Co., Ltd.</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>Nordhafen Beschläge GmbH</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">18450.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">18450.00</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1500</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">18450.00</cbc:LineExtensionAmount>
<cac:Item><cbc:Name>Door hinge 4 inch</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">12.30</cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>`);

export const crossIndustryInvoice = (): Uint8Array<ArrayBuffer> =>
  utf8(`<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:rsm" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
<rsm:ExchangedDocument><ram:ID>QH-2026-0118</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260502</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:Name>Door closer</ram:Name></ram:SpecifiedTradeProduct>
<ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">40</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery></ram:IncludedSupplyChainTradeLineItem>
<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Hangzhou Qinghe Hardware Co., Ltd.</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Nordhafen Beschläge GmbH</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260801</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>980.00</ram:LineTotalAmount><ram:GrandTotalAmount>1166.20</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`);
