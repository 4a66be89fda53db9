/** Pixels of the longest side: enough to see a house and read a shop sign. */
const longest = 1600
const quality = 0.82

/**
 * A photo made small before it is sent: a telephone's 8 MB become some 300 KB. Drawn anew, it also loses what the camera
 * wrote into it, such as the place where it was taken. What the browser cannot read is sent as it is, and the server says.
 */
export async function smallPhoto(photo: File): Promise<File> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (picture === undefined) return photo

  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()

  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return drawn === null ? photo : new File([drawn], 'foto.jpg', { type: 'image/jpeg' })
}
