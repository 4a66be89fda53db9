import { Button, Checkbox, Group, PasswordInput, Radio, SegmentedControl, Select, Tabs, Textarea, TextInput } from '@mantine/core'
import { m } from '#messages'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { FormStack } from '../design/work/FormStack.tsx'

/** The kit's own controls in our colours. */
export function FieldSpecimens() {
  const villages = ['Sangatta Utara', 'Muara Muntai Ilir', 'Long Iram Kota']
  return (
    <>
      <Specimen name="Button">
        <Group gap="xs">
          <Button>{m.gallery_action()}</Button>
          <Button variant="default">{m.gallery_action()}</Button>
          <Button variant="light">{m.gallery_action()}</Button>
          <Button variant="subtle">{m.gallery_action()}</Button>
          <Button color="harm">{m.design_stop()}</Button>
          <Button disabled>{m.gallery_action()}</Button>
          <Button loading>{m.gallery_action()}</Button>
        </Group>
      </Specimen>
      <Specimen name="TextInput, PasswordInput, Textarea">
        <FormStack>
          <TextInput label={m.gallery_name()} description={m.gallery_name_hint()} placeholder="Aji Norhayati" />
          <TextInput label={m.access_email()} defaultValue="rina" error={m.access_email_missing()} />
          <PasswordInput
            label={m.access_password()}
            defaultValue="rahasia"
            visibilityToggleButtonProps={{ 'aria-label': m.access_show_password() }}
          />
          <Textarea label={m.gallery_note()} autosize minRows={2} />
          <TextInput label={m.gallery_name()} defaultValue="Aji Norhayati" disabled />
        </FormStack>
      </Specimen>
      <Specimen name="Select, Checkbox, Radio, SegmentedControl, Tabs">
        <FormStack>
          <Select label={m.gallery_village()} data={villages} searchable />
          <Checkbox label={m.gallery_elderly()} defaultChecked />
          <Radio.Group label={m.gallery_state()} defaultValue="a">
            <Group>
              <Radio value="a" label={m.tasks_done()} />
              <Radio value="b" label={m.tasks_queued()} />
            </Group>
          </Radio.Group>
          <SegmentedControl aria-label={m.gallery_filter()} data={[m.tasks_queued(), m.tasks_running(), m.tasks_done()]} />
          <Tabs defaultValue="a">
            <Tabs.List>
              <Tabs.Tab value="a">{m.gallery_step_1()}</Tabs.Tab>
              <Tabs.Tab value="b">{m.gallery_step_2()}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="a" pt="xs">
              {m.gallery_notice()}
            </Tabs.Panel>
            <Tabs.Panel value="b" pt="xs">
              {m.gallery_deed()}
            </Tabs.Panel>
          </Tabs>
        </FormStack>
      </Specimen>
    </>
  )
}
