import type { Endpoint } from 'payload'
import { exportOfWorkflowAnalytics, transactionsOfFigure, workflowAnalytics } from './analytics.ts'
import { configureWorkflow } from './configure.ts'
import { workflowCustomFields } from './customFields.ts'
import { createWorkflow } from './create.ts'
import { executeWorkflow } from './execute.ts'
import { workflowHistory } from './history.ts'
import { listWorkflows } from './list.ts'
import { migrateWorkflow } from './migrate.ts'
import { planWorkflow } from './plan.ts'
import { publishWorkflow } from './publish.ts'
import { workflowSchema } from './schema.ts'
import { simulateWorkflow } from './simulate.ts'
import { workflowTemplates } from './templates.ts'

/** Everything of ours under /workflows; reading one, its names and deleting are Payload's own. Fixed words before `:id`. */
export const workflowEndpoints: Endpoint[] = [
  workflowTemplates,
  workflowSchema,
  workflowCustomFields,
  listWorkflows,
  createWorkflow,
  configureWorkflow,
  publishWorkflow,
  executeWorkflow,
  workflowHistory,
  planWorkflow,
  migrateWorkflow,
  simulateWorkflow,
  workflowAnalytics,
  transactionsOfFigure,
  exportOfWorkflowAnalytics,
]
