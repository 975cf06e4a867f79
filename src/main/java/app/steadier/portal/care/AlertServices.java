package app.steadier.portal.care;

import app.steadier.base.ProgramTime;
import app.steadier.safety.AlertPageService;
import app.steadier.safety.CrisisPlanService;
import app.steadier.safety.SafetyAlertService;
import app.steadier.safety.SafetyNoticeService;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.settings.OnCallService;
import org.springframework.stereotype.Component;

/** The services behind pages about someone's safety. */
@Component
public record AlertServices(
        SafetyAlertService alerts,
        AlertPageService pages,
        SafetyNoticeService notices,
        CrisisPlanService plans,
        OnCallService onCall,
        PlanningChoicesService choices,
        ProgramTime time) {}
