import { m } from '#messages'
import type { Permission } from '#domain/access/permissions.ts'
import { Facts } from '../../design/data/Facts.tsx'
import { SpecLines } from '../../design/data/SpecLines.tsx'
import { permissionWord } from '../machines/permission.words.ts'
import { type Operation, type Reference, refusalsOf } from './document.ts'
import { showsOf } from './example-text.ts'
import { formOf, schemaLines } from './schema-lines.ts'
import { Trial } from './Trial.tsx'

/** One endpoint: who may ask, what is sent, what is answered, and its example. */
export function OperationSheet({ operation, reference }: { operation: Operation; reference: Reference }) {
  const { parameters = [], requestBody, responses, 'x-permission': permission, 'x-reads-only': readsOnly } = operation
  const { schemas } = reference
  const body = requestBody?.content['application/json']?.schema
  const [status = '', answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  const answered = answer?.content?.['application/json']?.schema
  const fields = answered ? schemaLines(answered, schemas) : []
  const shows = showsOf(operation)
  return (
    <>
      <Facts
        facts={[
          { label: m.access_api_may(), value: mayWords(permission) },
          { label: m.access_api_for(), value: shows === 'session' ? m.access_api_for_people() : m.access_api_for_all() },
          { label: m.access_api_does(), value: readsOnly ? m.access_api_reads() : m.access_api_writes() },
          ...(operation['x-reveals'] === undefined ? [] : [{ label: m.access_api_personal(), value: m.access_api_journalled() }]),
        ]}
      />
      {parameters.length > 0 && (
        <section>
          <h4>{m.access_api_parameters()}</h4>
          <SpecLines
            label={m.access_api_parameters()}
            lines={parameters.map(({ name, in: place, required, schema }) => ({
              name,
              required,
              form: `${place} · ${formOf(schema, schemas)}`,
            }))}
          />
        </section>
      )}
      {requestBody !== undefined && (
        <section>
          <h4>{m.access_api_body()}</h4>
          {body === undefined ? (
            <p lang="en">{requestBody.description}</p>
          ) : (
            <SpecLines label={m.access_api_body()} lines={schemaLines(body, schemas)} />
          )}
        </section>
      )}
      <section>
        <h4>{`${m.access_api_answer()} ${status}`}</h4>
        {fields.length === 0 && <p>{status === '204' ? m.access_api_no_content() : m.access_api_file()}</p>}
        <SpecLines label={m.access_api_answer()} lines={fields} />
      </section>
      <section>
        <h4>{m.access_api_refusals()}</h4>
        <SpecLines
          label={m.access_api_refusals()}
          lines={refusalsOf(operation).map(({ status: refused, code, title }) => ({ name: code, form: `${refused} · ${title}` }))}
        />
      </section>
      <Trial operation={operation} reference={reference} />
    </>
  )
}

function mayWords(permission: string): string {
  if (permission === 'public') return m.access_api_anyone()
  if (permission === 'signed-in') return m.access_api_signed_in()
  const word = permissionWord(permission as Permission)
  return word === permission ? permission : `${word} (${permission})`
}
