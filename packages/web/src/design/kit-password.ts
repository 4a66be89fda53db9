/** At once where one signs in, later everywhere else. */
import '@mantine/core/styles/PasswordInput.layer.css'
