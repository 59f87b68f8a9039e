import { z } from 'zod';
import {
  authorizationServerSchema,
  discoverySchema,
  jwksSchema,
  practiceTokenRequestSchema,
  signingKeyAnswerSchema,
  signingKeySchema,
  tokenAnswerSchema,
} from './discovery.ts';
import { eventPageSchema, feedEventSchema } from './events.ts';
import { filingAnswerSchema, filingStatusSchema, submissionSchema, withdrawalSchema } from './filing.ts';
import { manifestSchema } from './manifest.ts';
import {
  originalsDispatchAnswerSchema,
  originalsDispatchSchema,
  promiseUpdateAnswerSchema,
  promiseUpdateSchema,
} from './originals.ts';
import { problemMediaType, problemSchema } from './problem.ts';
import { receiptClaimsSchema, receiptSchema } from './receipt.ts';
import { referenceKinds, referencePageSchemas } from './reference.ts';

const components = {
  AuthorizationServer: authorizationServerSchema,
  BuyersPage: referencePageSchemas.buyers,
  DeclarationsPage: referencePageSchemas.declarations,
  Discovery: discoverySchema,
  Event: feedEventSchema,
  EventPage: eventPageSchema,
  FilingAnswer: filingAnswerSchema,
  FilingStatus: filingStatusSchema,
  Jwks: jwksSchema,
  Manifest: manifestSchema,
  OriginalsDispatch: originalsDispatchSchema,
  OriginalsDispatchAnswer: originalsDispatchAnswerSchema,
  PoliciesPage: referencePageSchemas.policies,
  PracticeTokenRequest: practiceTokenRequestSchema,
  Problem: problemSchema,
  PromiseUpdate: promiseUpdateSchema,
  PromiseUpdateAnswer: promiseUpdateAnswerSchema,
  Receipt: receiptSchema,
  ReceiptClaims: receiptClaimsSchema,
  ShipmentsPage: referencePageSchemas.shipments,
  SigningKey: signingKeySchema,
  SigningKeyAnswer: signingKeyAnswerSchema,
  Submission: submissionSchema,
  TokenAnswer: tokenAnswerSchema,
  Withdrawal: withdrawalSchema,
} as const;

type ComponentName = keyof typeof components;
type JsonObject = Record<string, unknown>;

interface Operation {
  readonly method: 'get' | 'post' | 'head' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: ComponentName;
  /** Status → component, or `null` for an answer without JSON. */
  readonly answers: Readonly<Record<string, ComponentName | null>>;
  readonly query?: readonly string[];
  readonly public?: true;
  /** The contract asks every POST for an Idempotency-Key; only the token request goes without. */
  readonly withoutKey?: true;
}

const referenceAnswers: Record<(typeof referenceKinds)[number], ComponentName> = {
  policies: 'PoliciesPage',
  buyers: 'BuyersPage',
  shipments: 'ShipmentsPage',
  declarations: 'DeclarationsPage',
};

const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/.well-known/single-window',
    summary: 'Name, versions, server time, limits, keys',
    answers: { 200: 'Discovery' },
    public: true,
  },
  {
    method: 'get',
    path: '/.well-known/oauth-authorization-server',
    summary: 'Sign-in metadata (RFC 8414)',
    answers: { 200: 'AuthorizationServer' },
    public: true,
  },
  {
    method: 'get',
    path: '/.well-known/jwks.json',
    summary: 'Receipt keys',
    answers: { 200: 'Jwks' },
    public: true,
  },
  {
    method: 'post',
    path: '/practice/token',
    summary: 'Practice sign-in',
    body: 'PracticeTokenRequest',
    answers: { 200: 'TokenAnswer' },
    public: true,
    withoutKey: true,
  },
  {
    method: 'post',
    path: '/v1/signing-key',
    summary: 'With which key the account signs its filings',
    body: 'SigningKey',
    answers: { 200: 'SigningKeyAnswer' },
  },
  {
    method: 'post',
    path: '/v1/filings',
    summary: 'Lodge a manifest',
    body: 'Manifest',
    answers: { 200: 'FilingAnswer', 201: 'FilingAnswer' },
  },
  {
    method: 'get',
    path: '/v1/filings/{filingId}',
    summary: 'State of a filing',
    answers: { 200: 'FilingStatus', 304: null },
  },
  {
    method: 'get',
    path: '/v1/filings/{filingId}/documents',
    summary: 'Which bytes are held; renews uploads',
    answers: { 200: 'FilingAnswer' },
  },
  {
    method: 'post',
    path: '/v1/filings/{filingId}/submission',
    summary: 'Sign and submit; answers the receipt',
    body: 'Submission',
    answers: { 200: 'Receipt' },
  },
  {
    method: 'get',
    path: '/v1/filings/{filingId}/receipt',
    summary: 'The receipt again',
    answers: { 200: 'Receipt' },
  },
  {
    method: 'post',
    path: '/v1/filings/{filingId}/withdrawal',
    summary: 'Withdraw a filing',
    body: 'Withdrawal',
    answers: { 200: 'FilingStatus' },
  },
  {
    method: 'get',
    path: '/v1/events',
    summary: 'Ordered events; long poll',
    answers: { 200: 'EventPage' },
    query: ['after', 'wait'],
  },
  {
    method: 'post',
    path: '/v1/cases/{caseNo}/originals',
    summary: 'Originals are in the post',
    body: 'OriginalsDispatch',
    answers: { 200: 'OriginalsDispatchAnswer' },
  },
  {
    method: 'post',
    path: '/v1/cases/{caseNo}/original-promises',
    summary: 'Originals are promised for another day',
    body: 'PromiseUpdate',
    answers: { 200: 'PromiseUpdateAnswer' },
  },
  ...referenceKinds.map(
    (kind): Operation => ({
      method: 'get',
      path: `/v1/reference/${kind}`,
      summary: `Platform data: ${kind}`,
      answers: { 200: referenceAnswers[kind] },
      query: ['changedSince', 'limit'],
    }),
  ),
  { method: 'head', path: '/v1/uploads/{uploadId}', summary: 'tus 1.0.0: offset', answers: { 200: null } },
  { method: 'patch', path: '/v1/uploads/{uploadId}', summary: 'tus 1.0.0: bytes', answers: { 204: null } },
  { method: 'delete', path: '/v1/uploads/{uploadId}', summary: 'tus 1.0.0: give up', answers: { 204: null } },
];

const ref = (name: ComponentName): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (name: ComponentName): JsonObject => ({ 'application/json': { schema: ref(name) } });
const text = { type: 'string' };

function parameters(operation: Operation): JsonObject[] {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: text,
  }));
  const inQuery = (operation.query ?? []).map((name) => ({ name, in: 'query', required: false, schema: text }));
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: text };
  return [...inPath, ...inQuery, ...(operation.method === 'post' && !operation.withoutKey ? [key] : [])];
}

function operationObject(operation: Operation): JsonObject {
  const answers = Object.entries(operation.answers).map(([status, name]) => [
    status,
    { description: operation.summary, ...(name === null ? {} : { content: json(name) }) },
  ]);
  const problem = {
    description: 'Problem details (RFC 9457)',
    content: { [problemMediaType]: { schema: ref('Problem') } },
  };
  return {
    summary: operation.summary,
    parameters: parameters(operation),
    ...(operation.body === undefined ? {} : { requestBody: { required: true, content: json(operation.body) } }),
    responses: { ...Object.fromEntries(answers), default: problem },
    security: operation.public ? [] : [{ bearer: [] }],
  };
}

function componentSchemas(): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      // Inside an OpenAPI document a component is addressed by its place; its own $id would change the base of every $ref.
      const { $id: _id, $schema: _dialect, ...rest } = schema;
      return [id, rest];
    }),
  );
}

/** The OpenAPI 3.1 document of the whole contract, built from the zod schemas. `serverUrl` has no final slash. */
export function openApiDocument(serverUrl: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Single window, export credit insurance claims', version: '1.0.0' },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}
