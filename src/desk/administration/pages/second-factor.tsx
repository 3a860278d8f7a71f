import { loadSecondFactorRoles } from '../../../identity/factors.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { askSecondFactor } from '../actions/second-factor.ts';
import { factorRolesFields } from '../fields.ts';
import { FACTOR_WORDS as WORDS } from '../messages/second-factor.ts';
import { roleOptions } from './invitation.tsx';
import { adminPage, Done } from './shared.tsx';

/** The roles for which the organisation asks for a second factor. */
export async function factorRolesPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  return adminPage(visit, {
    title: w(WORDS.room),
    intro: w(WORDS.intro),
    body: (
      <>
        <Done visit={visit} said={{ roles: WORDS.saved }} />
        <Form action={paths.secondFactorRules()}>
          <MultiCheck name="roles" label={w(WORDS.roles)} value={await loadSecondFactorRoles(tx, org.id)} options={roleOptions(visit)} />
          <FormActions>
            <Button kind="primary">{w(WORDS.save)}</Button>
          </FormActions>
        </Form>
      </>
    ),
  });
}

export async function saveFactorRoles(visit: Visit): Promise<Reply> {
  const read = readFields(factorRolesFields, visit.form);
  const saved = read.ok ? await askSecondFactor(visit, read.value.roles) : read;
  return saved.ok ? redirect(withQuery(visit.paths.secondFactorRules(), { fait: 'roles' })) : refused(...saved.refusals);
}

/** For a member who has lost the telephone and the recovery codes. */
export const ResetFactor = ({ visit, account }: { visit: Visit; account: string }) => {
  const w = words.bind(null, visit);
  return (
    <Panel title={w(WORDS.room)}>
      <div class="stack-s">
        <p class="muted">{w(WORDS.resetHelp)}</p>
        <PostButton action={visit.paths.memberAct(account, 'second-facteur')}>
          <Button small kind="danger">
            {w(WORDS.reset)}
          </Button>
        </PostButton>
      </div>
    </Panel>
  );
};
