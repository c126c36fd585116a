package gradlab.ui.lesson;

import gradlab.lesson.Choose;
import gradlab.lesson.ClaimStep;
import gradlab.lesson.DoStep;
import gradlab.lesson.DrawCurve;
import gradlab.lesson.Estimate;
import gradlab.lesson.PredictStep;
import gradlab.lesson.SeeStep;
import gradlab.lesson.Step;
import gradlab.lesson.TextStep;
import gradlab.ui.app.RunModel;

import javafx.scene.Node;

import java.util.List;

/** What a step asks of the user, as nodes. */
final class Tasks {
    private Tasks() {}

    static List<Node> of(Step step, LessonModel model, RunModel run) {
        return switch (step) {
            case TextStep text -> List.of();
            case DoStep act -> List.of(new TrainTask(act, model, run));
            case SeeStep see -> List.of(new SeeTask(see, model));
            case ClaimStep claim -> List.of(new ClaimTask(claim, model));
            case PredictStep predict -> List.of(question(predict, model));
        };
    }

    private static Node question(PredictStep step, LessonModel model) {
        return switch (step.question()) {
            case Choose choose -> new ChooseTask(step, choose, model);
            case Estimate estimate -> new EstimateTask(step, estimate, model);
            case DrawCurve curve -> new DrawTask(step, curve, model);
        };
    }
}
