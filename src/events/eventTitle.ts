import { fieldLabel } from './fieldLabels.ts'
import type { ApprovalDecided, FieldChange, ImportFinished, OfficeEvent, Person, WorkflowMigrated } from './officeEvent.ts'
import type { Text } from '../shared/text.ts'

/** What happened, in one sentence for the timeline and the audit trail; who and when are shown beside it. */
export function eventTitle(event: OfficeEvent): Text {
  switch (event.type) {
    case 'transactionCreated':
      if (event.source === 'followUp') {
        return {
          en: `Transaction ${event.reference} created to follow up ${event.originalReference}`,
          ar: `تم إنشاء المعاملة ${event.reference} متابعةً للمعاملة ${event.originalReference}`,
        }
      }
      return event.source === 'import'
        ? { en: `Transaction ${event.reference} imported`, ar: `تم استيراد المعاملة ${event.reference}` }
        : { en: `Transaction ${event.reference} created`, ar: `تم إنشاء المعاملة ${event.reference}` }
    case 'transactionUpdated':
      return { en: `Changed: ${fieldsOf(event.changes, 'en')}`, ar: `تم تعديل: ${fieldsOf(event.changes, 'ar')}` }
    case 'statusChanged':
      return {
        en: `Status changed from ${event.fromLabel.en} to ${event.toLabel.en}`,
        ar: `تغيرت الحالة من «${event.fromLabel.ar}» إلى «${event.toLabel.ar}»`,
      }
    case 'completed':
      return { en: 'Transaction completed', ar: 'اكتملت المعاملة' }
    case 'assignmentChanged':
      return assignmentTitle(event.from, event.to)
    case 'clientChanged':
      return clientTitle(event.from, event.to)
    case 'transactionDuplicated':
      return {
        en: `Created as a copy of ${event.originalReference}`,
        ar: `تم الإنشاء نسخةً من المعاملة ${event.originalReference}`,
      }
    case 'transactionDeleted':
      return { en: `Transaction ${event.reference} deleted`, ar: `تم حذف المعاملة ${event.reference}` }
    case 'transactionRestored':
      return { en: `Transaction ${event.reference} restored`, ar: `تمت استعادة المعاملة ${event.reference}` }
    case 'commentAdded':
      if (event.mentionsReader) return mentioned(event.internal)
      return event.internal
        ? { en: 'Internal comment added', ar: 'تمت إضافة تعليق داخلي' }
        : { en: 'Comment added', ar: 'تمت إضافة تعليق' }
    case 'commentEdited':
      if (event.mentionsReader) return mentioned(event.internal)
      return event.internal
        ? { en: 'Internal comment edited', ar: 'تم تعديل تعليق داخلي' }
        : { en: 'Comment edited', ar: 'تم تعديل تعليق' }
    case 'documentSubmitted':
      return (event.version ?? 1) > 1
        ? { en: `Version ${event.version} submitted: ${event.fileName}`, ar: `تم تقديم النسخة ${event.version}: ${event.fileName}` }
        : { en: `Document submitted: ${event.fileName}`, ar: `تم تقديم مستند: ${event.fileName}` }
    case 'documentRemoved':
      return event.version !== undefined
        ? { en: `Version ${event.version} removed: ${event.fileName}`, ar: `تم حذف النسخة ${event.version}: ${event.fileName}` }
        : { en: `Document removed: ${event.fileName}`, ar: `تم حذف مستند: ${event.fileName}` }
    case 'documentRestored':
      return event.version !== undefined
        ? { en: `Version ${event.version} restored: ${event.fileName}`, ar: `تمت استعادة النسخة ${event.version}: ${event.fileName}` }
        : { en: `Document restored: ${event.fileName}`, ar: `تمت استعادة مستند: ${event.fileName}` }
    case 'documentVisibilityChanged':
      return event.clientVisible
        ? { en: `Shown to the client: ${event.fileName}`, ar: `أصبح مرئياً للعميل: ${event.fileName}` }
        : { en: `Hidden from the client: ${event.fileName}`, ar: `أُخفي عن العميل: ${event.fileName}` }
    case 'fileQuarantined':
      // To clients the finding has no name.
      if (event.found === '') {
        return {
          en: `A virus was found in the file ${event.fileName}; nobody can open it. Please send a clean copy`,
          ar: `عُثر على فيروس في الملف ${event.fileName} ولا يمكن لأحد فتحه. يرجى إرسال نسخة سليمة`,
        }
      }
      return { en: `Quarantined, ${event.found} found: ${event.fileName}`, ar: `حُجر الملف لاحتوائه على ${event.found}: ${event.fileName}` }
    case 'fileReleased':
      if (event.found === '') return { en: `The file ${event.fileName} was checked and can be opened`, ar: `تم التحقق من الملف ${event.fileName} ويمكن فتحه` }
      return { en: `Released from quarantine: ${event.fileName}`, ar: `رُفع الحجر عن الملف: ${event.fileName}` }
    case 'approvalRequested':
      return { en: `Approval requested: ${event.label.en}`, ar: `طُلبت الموافقة: ${event.label.ar}` }
    case 'approvalDecided':
      return approvalTitle(event)
    case 'slaEscalated':
      return { en: `Service time escalated: ${event.label.en}`, ar: `تصعيد مدة الخدمة: ${event.label.ar}` }
    case 'peopleNotified':
      return event.reminder ? { en: `Reminder: ${event.message.en}`, ar: `تذكير: ${event.message.ar}` } : event.message
    case 'dueSoon':
      return dueSoonTitle(event.workingDaysLeft)
    case 'dueToday':
      return event.dayOff ? dueOnDayOff(event.dueDate) : { en: 'Due today', ar: 'تستحق اليوم' }
    case 'overdue':
      return { en: `Overdue since ${event.dueDate}`, ar: `متأخرة عن موعد استحقاقها ${event.dueDate}` }
    case 'registrationWaiting':
      return { en: `${event.applicant} registered and waits for approval`, ar: `سجّل ${event.applicant} وينتظر الموافقة` }
    case 'reportReady':
      return { en: `Report ready: ${event.report.en}`, ar: `التقرير جاهز: ${event.report.ar}` }
    case 'reportFailed':
      return { en: `Report could not be made: ${event.report.en}`, ar: `تعذّر إعداد التقرير: ${event.report.ar}` }
    case 'messageSent':
      return event.subject
    case 'followUpCreated':
      return { en: `Follow-up created: ${event.followUpReference}`, ar: `تم إنشاء معاملة متابعة: ${event.followUpReference}` }
    case 'workflowMigrated':
      return migrationTitle(event)
    case 'delegationMade':
      return {
        en: `${event.to.name} decides approvals for ${event.from.name}`,
        ar: `يتولى ${event.to.name} الموافقات نيابة عن ${event.from.name}`,
      }
    case 'delegationEnded':
      return {
        en: `${event.to.name} no longer decides approvals for ${event.from.name}`,
        ar: `لم يعد ${event.to.name} يتولى الموافقات نيابة عن ${event.from.name}`,
      }
    case 'qrReissued':
      return {
        en: 'QR code reissued; the old code no longer works',
        ar: 'أُعيد إصدار رمز الاستجابة وأُلغي الرمز السابق',
      }
    case 'importFinished':
      if (event.kind === 'history') return historyTitle(event)
      return event.outcome === 'completed'
        ? {
            en: `Import finished: ${event.imported} imported, ${event.skipped} skipped, ${event.failed} failed`,
            ar: `انتهى الاستيراد: المستورد ${event.imported}، المتجاوز ${event.skipped}، المرفوض ${event.failed}`,
          }
        : { en: 'Import failed; nothing was imported', ar: 'فشل الاستيراد ولم تُستورد أي معاملة' }
    case 'importUndone':
      if (event.kind === 'history') {
        return {
          en: `History import undone: ${event.removed} transactions are what they were before`,
          ar: `تم التراجع عن استيراد السجل، وعادت ${event.removed} من المعاملات كما كانت`,
        }
      }
      return {
        en: `Import undone: ${event.removed} transactions removed`,
        ar: `تم التراجع عن الاستيراد، وعدد المعاملات المزالة ${event.removed}`,
      }
    case 'transactionsExported':
      return {
        en: `Exported ${event.count} transactions (${event.format})`,
        ar: `تم تصدير المعاملات (${event.format})، وعددها ${event.count}`,
      }
    case 'signedIn':
      return { en: 'Signed in', ar: 'تم تسجيل الدخول' }
    case 'signInFailed':
      return { en: `Sign-in failed for ${event.email}`, ar: `فشل تسجيل الدخول للحساب ${event.email}` }
    case 'signedOut':
      return { en: 'Signed out', ar: 'تم تسجيل الخروج' }
    case 'accessDenied':
      return {
        en: `Access denied: ${event.attempted} ${event.entity}`,
        ar: `رُفض الوصول: ${event.attempted} ${event.entity}`,
      }
    case 'userChanged':
      return {
        en: `User changed: ${fieldsOf(event.changes, 'en')}`,
        ar: `تم تعديل المستخدم: ${fieldsOf(event.changes, 'ar')}`,
      }
    case 'settingsChanged':
      return {
        en: `Settings changed: ${fieldsOf(event.changes, 'en')}`,
        ar: `تم تعديل الإعدادات: ${fieldsOf(event.changes, 'ar')}`,
      }
    case 'workflowPublished':
      return {
        en: `Workflow "${event.workflow}" published as version ${event.version}`,
        ar: `تم نشر سير العمل «${event.workflow}» بالنسخة ${event.version}`,
      }
    default:
      return event satisfies never
  }
}

function historyTitle({ outcome, imported, skipped, failed }: ImportFinished): Text {
  return outcome === 'completed'
    ? {
        en: `History import finished: ${imported} events taken over, ${skipped} skipped, ${failed} refused`,
        ar: `انتهى استيراد السجل: الأحداث المنقولة ${imported}، المتجاوزة ${skipped}، المرفوضة ${failed}`,
      }
    : { en: 'History import failed; no event was taken over', ar: 'فشل استيراد السجل ولم يُنقل أي حدث' }
}

function fieldsOf(changes: FieldChange[], locale: 'en' | 'ar'): string {
  return changes.map((change) => fieldLabel(change.field)[locale]).join(locale === 'ar' ? '، ' : ', ')
}

function approvalTitle({ label, decision, given, needed }: ApprovalDecided): Text {
  return decision === 'approved'
    ? { en: `Approved: ${label.en} (${given} of ${needed})`, ar: `تمت الموافقة: ${label.ar} (${given} من ${needed})` }
    : { en: `Rejected: ${label.en}`, ar: `تم الرفض: ${label.ar}` }
}

function migrationTitle({ from, to, workflow, fromWorkflow, fromVersion, toVersion, fromLabel, toLabel }: WorkflowMigrated): Text {
  const moved = fromWorkflow
    ? { en: `Put on the workflow "${workflow}" instead of "${fromWorkflow}"`, ar: `وُضعت على سير العمل «${workflow}» بدلًا من «${fromWorkflow}»` }
    : { en: `Moved from version ${fromVersion} of the workflow to version ${toVersion}`, ar: `نُقلت من النسخة ${fromVersion} من سير العمل إلى النسخة ${toVersion}` }
  if (from === to) return moved
  return { en: `${moved.en}: ${fromLabel.en} became ${toLabel.en}`, ar: `${moved.ar}: أصبحت «${fromLabel.ar}» «${toLabel.ar}»` }
}

function assignmentTitle(from: Person | null, to: Person | null): Text {
  if (to && from) {
    return { en: `Reassigned from ${from.name} to ${to.name}`, ar: `أُعيد الإسناد من ${from.name} إلى ${to.name}` }
  }
  if (to) return { en: `Assigned to ${to.name}`, ar: `أُسندت إلى ${to.name}` }
  return from
    ? { en: `Assignment to ${from.name} removed`, ar: `أُلغي الإسناد إلى ${from.name}` }
    : { en: 'Assignment removed', ar: 'أُلغي الإسناد' }
}

function clientTitle(from: Person | null, to: Person | null): Text {
  if (to && from) {
    return { en: `Client changed from ${from.name} to ${to.name}`, ar: `تغير العميل من ${from.name} إلى ${to.name}` }
  }
  if (to) return { en: `Client set to ${to.name}`, ar: `تم تحديد العميل: ${to.name}` }
  return { en: 'Client account removed', ar: 'تمت إزالة حساب العميل' }
}

function mentioned(internal: boolean): Text {
  return internal
    ? { en: 'You were mentioned in an internal comment', ar: 'تمت الإشارة إليك في تعليق داخلي' }
    : { en: 'You were mentioned in a comment', ar: 'تمت الإشارة إليك في تعليق' }
}

function dueOnDayOff(date: string): Text {
  return {
    en: `Due on ${date}: today is the last working day before it`,
    ar: `تستحق في ${date}، واليوم آخر يوم عمل قبله`,
  }
}

function dueSoonTitle(days: number): Text {
  if (days === 1) return { en: 'Due in one working day', ar: 'تستحق خلال يوم عمل واحد' }
  if (days === 2) return { en: 'Due in 2 working days', ar: 'تستحق خلال يومي عمل' }
  return { en: `Due in ${days} working days`, ar: days > 10 ? `تستحق خلال ${days} يوم عمل` : `تستحق خلال ${days} أيام عمل` }
}
