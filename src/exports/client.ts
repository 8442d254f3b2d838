export { ResetSetting } from '../ui/settings/ResetSetting.tsx'
