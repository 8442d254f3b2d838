import { TransactionHeader as TransactionHeader_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ReferenceNumberCell as ReferenceNumberCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TitleCell as TitleCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ClientCell as ClientCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TypeCell as TypeCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { WordPicker as WordPicker_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { CustomFields as CustomFields_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { TransactionNumberCell as TransactionNumberCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { StatusCell as StatusCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { PriorityCell as PriorityCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AssigneeCell as AssigneeCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { DueCell as DueCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { FilesCell as FilesCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { WorkflowPicker as WorkflowPicker_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { UpdatedCell as UpdatedCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TransactionActivity as TransactionActivity_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ListTools as ListTools_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AuditOfTransactionLink as AuditOfTransactionLink_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TransactionSave as TransactionSave_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TransactionsView as TransactionsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ImportStatusCell as ImportStatusCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ImportCountsCell as ImportCountsCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ImportsHead as ImportsHead_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ImportDocument as ImportDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AccountHead as AccountHead_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AccountStateCell as AccountStateCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { DepartmentsCell as DepartmentsCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AccountPanels as AccountPanels_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { LastSignInCell as LastSignInCell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { UsersTools as UsersTools_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AuditOfUserLink as AuditOfUserLink_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ExportOfList as ExportOfList_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { WorkflowDocument as WorkflowDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { WorkflowsView as WorkflowsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { CalendarDocument as CalendarDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { CalendarsView as CalendarsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { FileTransactionCell as FileTransactionCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileClientCell as FileClientCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileVersionCell as FileVersionCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileNameCell as FileNameCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileSizeCell as FileSizeCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileScanCell as FileScanCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileAudienceCell as FileAudienceCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileUploaderCell as FileUploaderCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FileWhenCell as FileWhenCell_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { FilesTools as FilesTools_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { FileDocument as FileDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { FilesView as FilesView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ReportDocument as ReportDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ReportsView as ReportsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { BuilderDocument as BuilderDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ScheduleDocument as ScheduleDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ReportTemplateDocument as ReportTemplateDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { EndDelegation as EndDelegation_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { ApiKeysView as ApiKeysView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TemplateDocument as TemplateDocument_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { TemplatesView as TemplatesView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ConditionField as ConditionField_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { RuleTrial as RuleTrial_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { WebhookLog as WebhookLog_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AuditView as AuditView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ResetSetting as ResetSetting_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { WorkflowKeyPicker as WorkflowKeyPicker_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { AdminIcon as AdminIcon_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AdminLogo as AdminLogo_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { NotificationBell as NotificationBell_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { DemoAccounts as DemoAccounts_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { SignInWelcome as SignInWelcome_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { NavLinks as NavLinks_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { IdleGuard as IdleGuard_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { LanguageKeeper as LanguageKeeper_3ce8712b182a23ca25cc63c91790cc78 } from 'mdc-tracker/client'
import { UnauthorizedView as UnauthorizedView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { InactivityView as InactivityView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { SignInView as SignInView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { DashboardView as DashboardView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { AnalyticsView as AnalyticsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { ImportView as ImportView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { NotificationsView as NotificationsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { OfficeCalendarView as OfficeCalendarView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { MailsView as MailsView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { QueuesView as QueuesView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { MessagesView as MessagesView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { QuarantineView as QuarantineView_2632309a0aad6d2d0f0e21cd5d867f8e } from 'mdc-tracker/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "mdc-tracker/rsc#TransactionHeader": TransactionHeader_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ReferenceNumberCell": ReferenceNumberCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TitleCell": TitleCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ClientCell": ClientCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TypeCell": TypeCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/client#WordPicker": WordPicker_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#CustomFields": CustomFields_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#TransactionNumberCell": TransactionNumberCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#StatusCell": StatusCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#PriorityCell": PriorityCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AssigneeCell": AssigneeCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#DueCell": DueCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#FilesCell": FilesCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/client#WorkflowPicker": WorkflowPicker_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#UpdatedCell": UpdatedCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TransactionActivity": TransactionActivity_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ListTools": ListTools_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AuditOfTransactionLink": AuditOfTransactionLink_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TransactionSave": TransactionSave_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TransactionsView": TransactionsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ImportStatusCell": ImportStatusCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ImportCountsCell": ImportCountsCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ImportsHead": ImportsHead_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ImportDocument": ImportDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AccountHead": AccountHead_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AccountStateCell": AccountStateCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#DepartmentsCell": DepartmentsCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AccountPanels": AccountPanels_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#LastSignInCell": LastSignInCell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#UsersTools": UsersTools_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AuditOfUserLink": AuditOfUserLink_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ExportOfList": ExportOfList_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#WorkflowDocument": WorkflowDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#WorkflowsView": WorkflowsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#CalendarDocument": CalendarDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#CalendarsView": CalendarsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/client#FileTransactionCell": FileTransactionCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileClientCell": FileClientCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileVersionCell": FileVersionCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileNameCell": FileNameCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileSizeCell": FileSizeCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileScanCell": FileScanCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileAudienceCell": FileAudienceCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileUploaderCell": FileUploaderCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#FileWhenCell": FileWhenCell_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#FilesTools": FilesTools_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#FileDocument": FileDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#FilesView": FilesView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ReportDocument": ReportDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ReportsView": ReportsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#BuilderDocument": BuilderDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ScheduleDocument": ScheduleDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ReportTemplateDocument": ReportTemplateDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/client#EndDelegation": EndDelegation_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#ApiKeysView": ApiKeysView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TemplateDocument": TemplateDocument_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#TemplatesView": TemplatesView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/client#ConditionField": ConditionField_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#RuleTrial": RuleTrial_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#WebhookLog": WebhookLog_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AuditView": AuditView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "mdc-tracker/client#ResetSetting": ResetSetting_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/client#WorkflowKeyPicker": WorkflowKeyPicker_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#AdminIcon": AdminIcon_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AdminLogo": AdminLogo_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#NotificationBell": NotificationBell_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#DemoAccounts": DemoAccounts_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#SignInWelcome": SignInWelcome_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#NavLinks": NavLinks_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#IdleGuard": IdleGuard_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/client#LanguageKeeper": LanguageKeeper_3ce8712b182a23ca25cc63c91790cc78,
  "mdc-tracker/rsc#UnauthorizedView": UnauthorizedView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#InactivityView": InactivityView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#SignInView": SignInView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#DashboardView": DashboardView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#AnalyticsView": AnalyticsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#ImportView": ImportView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#NotificationsView": NotificationsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#OfficeCalendarView": OfficeCalendarView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#MailsView": MailsView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#QueuesView": QueuesView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#MessagesView": MessagesView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "mdc-tracker/rsc#QuarantineView": QuarantineView_2632309a0aad6d2d0f0e21cd5d867f8e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
