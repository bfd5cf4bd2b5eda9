import "./page.css";
import { connectHost, givenState } from "./host";

// The page has no script but this: VS Code remembers it, and shows it again when the window loads.
connectHost<unknown>().setState(givenState());
