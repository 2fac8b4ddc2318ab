import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import "./button.css";
import "./dialog.css";

export interface Item {
  id: string;
  label: string;
  icon?: ReactNode;
  chosen?: boolean;
  danger?: boolean;
  onAction: () => void;
}

export interface ItemGroup {
  heading?: string;
  items: readonly Item[];
}

function GroupOfItems({ group, first }: { group: ItemGroup; first: boolean }) {
  return (
    <>
      {!first && <Separator className="menu-line" />}
      <MenuSection aria-label={group.heading ?? group.items[0]?.label ?? ""}>
        {group.heading && <Header className="menu-heading">{group.heading}</Header>}
        {group.items.map((item) => (
          <MenuItem
            key={item.id}
            id={item.id}
            className="menu-item"
            textValue={item.label}
            onAction={item.onAction}
            data-danger={item.danger || undefined}
          >
            {item.icon}
            <span>{item.label}</span>
            {item.chosen && <Check className="icon menu-tick" aria-label="✓" />}
          </MenuItem>
        ))}
      </MenuSection>
    </>
  );
}

// A button that opens a short list of actions. What is inside it names it; `label` names the list.
export function Menu({
  label,
  groups,
  opened = false,
  className = "button button-quiet button-normal",
  children,
}: {
  label: string;
  groups: readonly ItemGroup[];
  opened?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <MenuTrigger defaultOpen={opened}>
      <AriaButton className={className}>{children}</AriaButton>
      <Popover className="popover" placement="bottom start">
        <AriaMenu className="menu" aria-label={label}>
          {groups.map((group, index) => (
            <GroupOfItems
              key={group.heading ?? group.items[0]?.id}
              group={group}
              first={index === 0}
            />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
