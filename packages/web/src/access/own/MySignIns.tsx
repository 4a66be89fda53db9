import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SignInTable } from './SignInTable.tsx'
import { mySignInsQuery } from './my.queries.ts'

export function MySignIns() {
  const [after, setAfter] = useState<string>()
  const query = useQuery(mySignInsQuery(after))
  return <SignInTable query={query} after={after} onPage={setAfter} />
}
