import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'

type Usage = { label: Text; count: number }

const kept: readonly { label: Text; sql: string }[] = [
  { label: { en: 'Administrators', ar: 'مديرو النظام' }, sql: `users where role = 'admin' and status = 'active'` },
  { label: { en: 'Editors', ar: 'المحررون' }, sql: `users where role = 'editor' and status = 'active'` },
  { label: { en: 'Clients', ar: 'العملاء' }, sql: `users where role = 'client' and status = 'active'` },
  { label: { en: 'Deactivated accounts', ar: 'حسابات معطّلة' }, sql: `users where status = 'deactivated'` },
  { label: { en: 'Lines of timelines', ar: 'أسطر سجلات المعاملات' }, sql: 'transaction_history' },
  { label: { en: 'Comments', ar: 'التعليقات' }, sql: 'comments' },
  { label: { en: 'Imports', ar: 'عمليات الاستيراد' }, sql: 'imports' },
  { label: { en: 'Reports made', ar: 'التقارير المُعدّة' }, sql: `reports where state = 'ready'` },
  { label: { en: 'Entries of the audit log', ar: 'قيود سجل التدقيق' }, sql: 'audit_logs' },
]

/** How many records of each kind are kept, in the order shown. */
export async function readUsage(req: PayloadRequest): Promise<Usage[]> {
  const [counted] = await sqlOf(req)<Record<string, number>>(
    `select ${kept.map(({ sql }, index) => `(select count(*)::int from ${sql}) as "${index}"`).join(', ')}`,
  )
  return kept.map(({ label }, index) => ({ label, count: counted?.[String(index)] ?? 0 }))
}
