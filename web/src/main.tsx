import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PreferencesProvider } from "./shell/preferences";
import "./ui/base.css";
import { StatusLine } from "./ui/status-line";

const queries = new QueryClient();
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider>
        <QueryClientProvider client={queries}>
          <StatusLine>
            <h1>Stepwell</h1>
          </StatusLine>
        </QueryClientProvider>
      </PreferencesProvider>
    </StrictMode>,
  );
