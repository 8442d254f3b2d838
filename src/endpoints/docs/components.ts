/** What many operations share: how to sign in, the usual parameters, the shape of an error. */
export function components(schemas: Record<string, unknown>): Record<string, unknown> {
  return {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The `access_token` of POST /auth/login, or an API key (`mdc_…`)' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'payload-token', description: 'Set by POST /users/login, for browsers' },
    },
    headers: {
      RequestId: { description: 'The name of this request in logs and audit', schema: { type: 'string' }, example: '0f0c9a52-6f0e-4b1c-9a53-2b7d9d0f7a11' },
      RateLimitLimit: { description: 'How often in the window of the limit that is nearest to this request', schema: { type: 'integer' }, example: 1200 },
      RateLimitRemaining: { description: 'How often still', schema: { type: 'integer' }, example: 1187 },
      RateLimitReset: { description: 'Seconds until the count begins anew', schema: { type: 'integer' }, example: 42 },
    },
    parameters: {
      AcceptLanguage: header('Accept-Language', 'Language of messages', { type: 'string', enum: ['en', 'ar'] }, 'en'),
      IfMatch: header('If-Match', 'The rev you saw; refused with 412 when somebody changed the record since', { type: 'string' }, '"7"'),
      IdempotencyKey: header(
        'Idempotency-Key',
        'Send the same key again and get the first answer again, done once',
        { type: 'string', minLength: 1, maxLength: 200 },
        'b3f1c9a0-6f0e-4b1c',
      ),
      Where: {
        name: 'where', in: 'query', style: 'deepObject', explode: true,
        description: 'where[field][operator]=value; operators: equals, not_equals, in, not_in, exists, like, contains, greater_than, less_than …',
        schema: { type: 'object', additionalProperties: true },
      },
      Sort: query('sort', 'A field, `-` before it for descending; several separated by commas', { type: 'string' }, '-id'),
      Page: query('page', 'Page, from 1', { type: 'integer', minimum: 1 }, 1),
      Limit: query('limit', 'Rows a page, at most 100', { type: 'integer', minimum: 1, maximum: 100 }, 25),
      Depth: query('depth', 'How deep related records are filled in', { type: 'integer', minimum: 0, maximum: 3 }, 0),
      Select: {
        name: 'select', in: 'query', style: 'deepObject', explode: true, description: 'select[field]=true: only these fields',
        schema: { type: 'object', additionalProperties: true },
      },
    },
    schemas: {
      Errors: {
        type: 'object',
        required: ['errors'],
        properties: {
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message', 'name', 'code'],
              properties: {
                message: { type: 'string', description: 'For people, in their language' },
                name: { type: 'string' },
                code: { type: 'string', description: 'For programs; never translated' },
                data: { type: 'object', description: 'What a program needs to go on; `errors` names wrong fields', additionalProperties: true },
              },
            },
          },
        },
      },
      ...schemas,
    },
  }
}

function header(name: string, description: string, schema: object, example: string) {
  return { name, in: 'header', required: false, description, schema, example }
}

function query(name: string, description: string, schema: object, example: unknown) {
  return { name, in: 'query', required: false, description, schema, example }
}
