import "survey-core/survey-core.fontless.min.css";
import "survey-core/i18n/simplified-chinese";
import { form } from "virtual:form";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";

/** What one gets by following SurveyJS's own guide: the same form, drawn by SurveyJS on React, and nothing of ours. */
const place = document.getElementById("form");
if (!place) throw new TypeError("the plain page requires an element called form");
createRoot(place).render(<Survey model={new Model(form)} />);
