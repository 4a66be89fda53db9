/** Each gives the rows that should not be there. */
export const imbalances: Readonly<Record<string, string>> = {
  'a month was delivered twice': `
    select pe.beneficiary_id, pe.entitlement_id from payment_entitlement pe join payment p using (payment_id)
    where p.state in ('in-flight', 'delivered') group by 1, 2 having count(*) > 1`,

  'a payment is worth something else than its months': `
    select p.payment_id from payment p
    join payment_entitlement pe using (payment_id) join entitlement e using (beneficiary_id, entitlement_id)
    group by p.payment_id, p.amount having sum(e.amount) <> p.amount`,

  'what counts as live is not what is in flight or delivered': `
    select p.payment_id from payment p join payment_entitlement pe using (payment_id)
    where pe.live <> (p.state in ('in-flight', 'delivered'))`,

  'a right and its payments tell two stories': `
    select e.entitlement_id, e.state from entitlement e
    left join lateral (
      select max(p.state) filter (where p.state in ('in-flight', 'delivered')) as live,
        bool_or(p.state in ('failed', 'returned') and p.cured_at is null) as waits
      from payment_entitlement pe join payment p using (payment_id)
      where pe.beneficiary_id = e.beneficiary_id and pe.entitlement_id = e.entitlement_id
    ) paid on true
    where e.state <> coalesce(paid.live, case when paid.waits then 'to-fix' else 'open' end)`,

  'the balance of a list is not the sum of its rights': `
    select * from (
      select list_id, left(region_code, 5) as region_code, month, state, count(*) as n, sum(amount) as amount from entitlement group by 1, 2, 3, 4
    ) counted
    full join (select list_id, region_code, month, state, entitlements as n, amount from entitlement_balance where entitlements <> 0 or amount <> 0) kept
      using (list_id, region_code, month, state)
    where counted.n is distinct from kept.n or counted.amount is distinct from kept.amount`,

  'the sums of a run are not those of its payments': `
    select * from (select run_id, state, count(*) as n, sum(amount) as amount from payment group by 1, 2) counted
    full join (select run_id, state, payments as n, amount from payment_run_sum where payments <> 0 or amount <> 0) kept using (run_id, state)
    where counted.n is distinct from kept.n or counted.amount is distinct from kept.amount`,

  'the tally is not what was delivered': `
    with delivered as (
      select p.*, left(p.region_code, 5) as regency,
        to_char(p.delivered_on, 'YYYY') || '-Q' || extract(quarter from p.delivered_on) as quarter
      from payment p where p.state = 'delivered'
    ), reached as (
      select distinct p.programme_id, left(e.region_code, 5) as regency, p.quarter, e.beneficiary_type, e.beneficiary_id
      from delivered p join payment_entitlement pe using (payment_id) join entitlement e using (beneficiary_id, entitlement_id)
    ), counted as (
      select programme_id, regency as region_code, quarter, 'payments' as unit, count(*) as amount from delivered group by 1, 2, 3
      union all
      select programme_id, regency, quarter, 'rupiah', sum(amount) from delivered group by 1, 2, 3
      union all
      select programme_id, regency, quarter, case beneficiary_type when 'family' then 'families' else 'persons' end, count(*)
      from reached group by programme_id, regency, quarter, beneficiary_type
    )
    select * from counted
    full join (select programme_id, region_code, quarter, unit, amount from delivery_tally where amount <> 0) kept
      using (programme_id, region_code, quarter, unit)
    where counted.amount is distinct from kept.amount`,

  'payments behind a tally are not counted right': `
    select t.* from delivery_tally t
    where t.delivered <> (
      select count(*) from payment p
      where p.state = 'delivered' and p.programme_id = t.programme_id and left(p.region_code, 5) = t.region_code
        and to_char(p.delivered_on, 'YYYY') || '-Q' || extract(quarter from p.delivered_on) = t.quarter)`,
}
