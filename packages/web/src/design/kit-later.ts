/** Sheets of the kit, and what else no first page needs; fetched as soon as it stands. Layered, so that the order does not matter. */
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import '@mantine/core/styles/Tabs.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { printInLight } from './print.ts'

printInLight()
