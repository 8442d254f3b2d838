export { DefinitionEditor } from './DefinitionEditor.tsx'
export type { DefinitionEditorProps, NamedId, NamedKey, OfficeWords } from './editorProps.ts'
