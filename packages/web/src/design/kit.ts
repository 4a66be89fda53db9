/**
 * The parts of the UI kit's style sheet that we use, each by itself: the whole sheet weighs 295 KB. A component whose
 * sheet is missing here, in kit-password.ts or in kit-later.ts shows bare, which the gallery makes plain. Layered, so that our own styles always win.
 */
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/VisuallyHidden.layer.css'
import '@mantine/core/styles/Group.layer.css'
import '@mantine/core/styles/Stack.layer.css'
import '@mantine/core/styles/Loader.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Button.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import './font.css'
import './base.css'
