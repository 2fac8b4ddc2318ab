import type { Me } from "../api/queries";

export function UserFace({ me }: { me: Me }) {
  return (
    <>
      <span className="initials" aria-hidden="true">
        {me.given_name.slice(0, 1)}
        {me.family_name.slice(0, 1)}
      </span>
      <span className="user-name">
        {me.given_name} {me.family_name}
      </span>
    </>
  );
}
