/** What a handler gives back: a body to send as JSON, or a Response of its own (streams, images). */
export type Answer = Response | { status?: number; body: unknown; headers?: Record<string, string> }

/** Makes the Response of an answer. */
export function answerOf(answer: Answer): Response {
  if (answer instanceof Response) return answer
  return Response.json(answer.body, { status: answer.status ?? 200, ...(answer.headers ? { headers: answer.headers } : {}) })
}
