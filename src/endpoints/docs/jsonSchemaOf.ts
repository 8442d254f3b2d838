import { z } from 'zod'

export type JsonSchema = { [key: string]: unknown; properties?: Record<string, JsonSchema>; required?: string[]; type?: unknown }

/** What a zod schema takes in, as JSON schema. What it makes of it (transforms, custom types) is not the caller's business. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(takenIn(schema), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const whole = zodSchema as unknown as z.ZodType
      const taken = takenIn(whole)
      if (taken !== whole) Object.assign(jsonSchema, jsonSchemaOf(taken))
    },
  })
  const { $schema: _dialect, ...rest } = made as JsonSchema
  return rest
}

/** `z.preprocess` takes in anything by its type; what it is meant to take in is what stands behind it. */
function takenIn(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform) return takenIn(schema.def.out as z.ZodType)
  return schema
}
