import { defineEndpoint } from '../defineEndpoint.ts'
import { openApiOf } from './openApi.ts'

export const openApiJson = defineEndpoint({
  method: 'get',
  path: '/openapi.json',
  tag: 'System',
  summary: { en: 'This API as an OpenAPI 3.1 document', ar: 'وصف الواجهة البرمجية بصيغة OpenAPI 3.1' },
  access: 'public',
  response: { status: 200, description: 'The document', example: { openapi: '3.1.0', info: { title: 'MDC Tracker', version: '1.0.0' } } },
  errors: [],
  run: async ({ req, locale }) => ({
    body: openApiOf(req.payload.config, locale),
    headers: { 'cache-control': 'no-cache', vary: 'Accept-Language' },
  }),
})
