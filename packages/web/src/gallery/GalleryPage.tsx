import { m } from '#messages'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { SpecimenFrame, Specimens } from '../design/frame/SpecimenFrame.tsx'
import { PassingNotices } from '../design/state/UndoNotice.tsx'
import { DataSpecimens } from './DataSpecimens.tsx'
import { FieldSpecimens } from './FieldSpecimens.tsx'
import { FigureSpecimens } from './FigureSpecimens.tsx'
import { FrameSpecimens } from './FrameSpecimens.tsx'
import { ImportSpecimens } from './ImportSpecimens.tsx'
import { StateSpecimens } from './StateSpecimens.tsx'
import { WorkSpecimens } from './WorkSpecimens.tsx'

/** Every widget in every state. Looked at, in light and dark, before a page that uses it is called done. */
export function GalleryPage() {
  return (
    <SpecimenFrame
      title={m.gallery_title()}
      meaning={m.gallery_meaning()}
      tools={
        <>
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
    >
      <Specimens>
        <StateSpecimens />
        <DataSpecimens />
        <FigureSpecimens />
        <WorkSpecimens />
        <ImportSpecimens />
        <FieldSpecimens />
        <FrameSpecimens />
      </Specimens>
      <PassingNotices />
    </SpecimenFrame>
  )
}
