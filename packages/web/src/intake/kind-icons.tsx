import {
  IconAlertTriangle,
  IconArrowBigDown,
  IconArrowBigUp,
  IconArrowsExchange,
  IconBan,
  IconCoins,
  IconEqual,
  IconGift,
  IconGiftOff,
  IconHomeMove,
  IconLock,
  IconMapPin,
  IconPencil,
  IconTable,
  IconUserMinus,
  IconUserQuestion,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'

const look = { size: 17, stroke: 1.7, 'aria-hidden': true } as const

export const countedIcons = {
  rows: <IconTable {...look} />,
  persons: <IconUsers {...look} />,
  families: <IconUsersGroup {...look} />,
  faults: <IconAlertTriangle {...look} />,
} as const

export const changeIcons = {
  new: <IconUserPlus {...look} />,
  changed: <IconPencil {...look} />,
  same: <IconEqual {...look} />,
  gone: <IconUserMinus {...look} />,
  elsewhere: <IconMapPin {...look} />,
  unknown: <IconUserQuestion {...look} />,
  unusable: <IconBan {...look} />,
  repeated: <IconArrowsExchange {...look} />,
  kept: <IconLock {...look} />,
  moved: <IconHomeMove {...look} />,
  decileUp: <IconArrowBigUp {...look} />,
  decileDown: <IconArrowBigDown {...look} />,
  aidBegan: <IconGift {...look} />,
  aidEnded: <IconGiftOff {...look} />,
  amount: <IconCoins {...look} />,
} as const
