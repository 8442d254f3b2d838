import type { Text } from '../text.ts'

/** Imports. */
export const imports = {
  IMPORT_NOT_FOUND_FILE: {
    en: 'The file of import {id} is no longer stored.',
    ar: 'ملف عملية الاستيراد {id} لم يعد محفوظاً.',
  },
  IMPORT_NOT_FINISHED: {
    en: 'Import {id} is not finished yet; its status is {status}.',
    ar: 'عملية الاستيراد {id} لم تنتهِ بعد، وحالتها {status}.',
  },
  IMPORT_ALREADY_UNDONE: {
    en: 'Import {id} was already undone.',
    ar: 'سبق التراجع عن عملية الاستيراد {id}.',
  },
  IMPORT_CANNOT_UNDO: {
    en: 'Import {id} cannot be undone: {reason}.',
    ar: 'لا يمكن التراجع عن عملية الاستيراد {id}: {reason}.',
  },
} as const satisfies Record<string, Text>
