import { Page } from '../design/frame/Page.tsx'
export function GalleryPage() { return <Page title="Galeri">{null}</Page> }
