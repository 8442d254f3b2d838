'use client'
/** Admin components that run in the browser, by the names the config uses ('mdc-tracker/client#X'). */
export { ConditionField } from '../ui/rules/ConditionField.tsx'
export { EndDelegation } from '../ui/delegations/EndDelegation.tsx'
export {
  FileAudienceCell, FileClientCell, FileNameCell, FileScanCell, FileSizeCell, FileTransactionCell, FileUploaderCell,
  FileVersionCell, FileWhenCell,
} from '../ui/files/list/fileCells.tsx'
export { LanguageKeeper } from '../ui/nav/LanguageKeeper.tsx'
export { CustomFields } from '../ui/form/CustomFields.tsx'
export { ResetSetting } from '../ui/settings/ResetSetting.tsx'
export { ViewSwitch } from '../ui/list/ViewSwitch.tsx'
export { WordPicker } from '../ui/form/WordPicker.tsx'
export { WorkflowKeyPicker } from '../ui/form/WorkflowKeyPicker.tsx'
export { WorkflowPicker } from '../ui/form/WorkflowPicker.tsx'
