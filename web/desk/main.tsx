import { m } from "../../build/messages/messages.js";

document.title = m.product_name();
