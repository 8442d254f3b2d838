/** The fields of an account that every request is told of who asks, and their columns. Nothing secret is read. */
export const accountColumns = {
  id: 'id',
  email: 'email',
  name: 'name',
  role: 'role',
  status: 'status',
  locale: 'locale',
  phone: 'phone',
  company: 'company',
  registrationNumber: 'registration_number',
} as const

/** The select list of an account `u`: its columns, its times and its departments. */
export const accountSelection = `${Object.entries(accountColumns).map(([field, column]) => `u.${column} as "${field}"`).join(', ')},
    u.created_at as "createdAt", u.updated_at as "updatedAt",
    array(select r.departments_id from users_rels r where r.parent_id = u.id and r.path = 'departments' order by r."order")
      as departments`

export type AccountRow = { id: number; role: 'client' | 'editor' | 'admin'; createdAt: Date; updatedAt: Date | null }

/** The row as Payload would give the account. */
export function asAccount<Row extends AccountRow>({ createdAt, updatedAt, ...row }: Row) {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt?.toISOString() ?? null }
}
