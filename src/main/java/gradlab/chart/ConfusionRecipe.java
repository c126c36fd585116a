package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.picture.ConfusionPicture;
import gradlab.chart.picture.Painted;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.chart.subject.RowWords;
import gradlab.engine.metric.Confusion;
import gradlab.run.predict.Answers;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** How often rows of each class are taken for each, with precision, recall and F1. */
final class ConfusionRecipe implements ChartRecipe {
    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        Moment moment = subject.moment();
        if (moment != null && !moment.classifies()) {
            return Painted.empty(tr("Only classes can be confused: see Regression fit"), options);
        }
        Answers answers = answers(moment, options);
        String trouble = RowWords.trouble(moment, answers);
        if (moment == null || answers == null || !trouble.isEmpty()) {
            return Painted.empty(trouble, options);
        }
        List<String> names = moment.data().classNames();
        Confusion confusion = answers.confusion(names.size());
        String title =
                options.large()
                        ? tr(
                                "{0}: true classes in rows, predicted ones in columns, shaded by"
                                        + " their share of the true class",
                                RowWords.rows(answers))
                        : tr("{0}: true in rows, predicted in columns", RowWords.rows(answers));
        return Painted.chart(new ConfusionPicture(confusion, names, options), title, options);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment != null && moment.classifies() && moment.weights() != null;
    }

    @Override
    public String lacks(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment == null || moment.classifies() ? "" : tr("Needs classes to predict");
    }

    @Override
    public boolean readsNetwork() {
        return true;
    }

    @Override
    public List<Aspect> aspects() {
        return RowWords.PARTS;
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        Moment moment = subject.moment();
        Answers answers = answers(moment, options);
        if (moment == null || answers == null || !moment.classifies() || !answers.finite()) {
            return "";
        }
        Confusion confusion = answers.confusion(moment.data().classNames().size());
        return tr(
                "accuracy {0} · macro F1 {1}",
                Numbers.brief(confusion.accuracy()), Numbers.brief(confusion.macroF1()));
    }

    private @Nullable Answers answers(@Nullable Moment moment, ChartOptions options) {
        return moment == null ? null : moment.answers(moment.part(options.among(aspects())));
    }
}
