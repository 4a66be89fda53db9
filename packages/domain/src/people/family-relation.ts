import { z } from 'zod'

/** What a member is to the head of the family card. */
export const familyRelations = [
  'head',
  'spouse',
  'child',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'relative',
  'other',
] as const
export const FamilyRelation = z
  .enum(familyRelations)
  .meta({ id: 'FamilyRelation', description: 'Relation to the head of the family.' })
export type FamilyRelation = z.infer<typeof FamilyRelation>

export const familyRelationWords: Record<FamilyRelation, { id: string; en: string }> = {
  head: { id: 'Kepala keluarga', en: 'Head of family' },
  spouse: { id: 'Suami/istri', en: 'Husband or wife' },
  child: { id: 'Anak', en: 'Child' },
  'child-in-law': { id: 'Menantu', en: 'Son- or daughter-in-law' },
  grandchild: { id: 'Cucu', en: 'Grandchild' },
  parent: { id: 'Orang tua', en: 'Parent' },
  'parent-in-law': { id: 'Mertua', en: 'Parent-in-law' },
  relative: { id: 'Famili lain', en: 'Other relative' },
  other: { id: 'Lainnya', en: 'Other' },
}

/**
 * The number codes in use contradict each other, so a file's scheme is declared, never mixed.
 * `dtsen`: DTSEN lists with a column SHDK; inferred from ages and sexes in such a file (5 is born 1934-1962); 4 was never seen and stays unknown.
 * `civil-registry`: SIAK, as printed on the family card. `bps`: survey forms (their 6 joins parents and parents-in-law).
 */
export const relationCodeSchemes = {
  dtsen: { 1: 'head', 2: 'spouse', 3: 'child', 5: 'parent' },
  'civil-registry': {
    1: 'head',
    2: 'spouse',
    3: 'spouse',
    4: 'child',
    5: 'child-in-law',
    6: 'grandchild',
    7: 'parent',
    8: 'parent-in-law',
    9: 'relative',
    10: 'other',
    11: 'other',
  },
  bps: { 1: 'head', 2: 'spouse', 3: 'child', 4: 'child-in-law', 5: 'grandchild', 6: 'parent', 7: 'other', 8: 'other' },
} as const satisfies Record<string, Record<number, FamilyRelation>>
export type RelationCodeScheme = keyof typeof relationCodeSchemes

const spellings: Record<FamilyRelation, string> = {
  head: 'kepalakeluarga kepala kk kepalarumahtangga krt head headoffamily kepalakel',
  spouse: 'istri isteri suami istrisuami suamiistri isterisuami suamiisteri pasangan spouse wife husband',
  child: 'anak anakkandung anakangkat anaktiri child son daughter',
  'child-in-law': 'menantu childinlaw soninlaw daughterinlaw',
  grandchild: 'cucu grandchild',
  parent: 'orangtua ortu orangtuamertua orangtuaataumertua ayah bapak ibu parent',
  'parent-in-law': 'mertua parentinlaw',
  relative:
    'famililain familylain keluargalain familikeluargalain saudara adik kakak keponakan kemenakan ipar kakek nenek paman bibi relative otherrelative',
  other: 'lainnya lain lainlain pembantu pembanturumahtangga pembantusopir sopir art nonfamili bukanfamili other',
}
const relationOfSpelling = new Map(
  familyRelations.flatMap((relation) => spellings[relation].split(' ').map((spelling) => [spelling, relation] as const)),
)

/** Reads a cell of a list: words in any case and spacing, or a number of the scheme. Undefined when it says nothing known. */
export function parseFamilyRelation(cell: string, scheme: RelationCodeScheme = 'dtsen'): FamilyRelation | undefined {
  const text = cell.trim()
  if (/^\d{1,2}(\.0)?$/.test(text)) {
    const codes: Readonly<Record<number, FamilyRelation>> = relationCodeSchemes[scheme]
    return codes[Number(text)]
  }
  return relationOfSpelling.get(text.toLowerCase().replace(/[^a-z]/g, ''))
}
