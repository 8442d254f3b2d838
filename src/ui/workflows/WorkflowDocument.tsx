import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { requestOf } from '../officeFacts.ts'
import { NewWorkflow } from './NewWorkflow.tsx'
import { workflowFacts } from './workflowFacts.ts'
import './workflows.css'
import { WorkflowScreen } from './WorkflowScreen.tsx'

/** A workflow's own page, or the page of a new one. For administrators: whoever else finds nothing here. */
export async function WorkflowDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { payload, user } = initPageResult.req
  const req = await requestOf(payload, user)
  if (callerOf(req)?.role !== 'admin') notFound()
  const { admin } = payload.config.routes
  if (doc?.id === undefined) return <NewWorkflow adminRoute={admin} />
  const facts = await workflowFacts(req, Number(doc.id))
  if (!facts) notFound()
  return <WorkflowScreen key={facts.workflow.id} facts={facts} />
}
