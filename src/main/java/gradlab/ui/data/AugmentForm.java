package gradlab.ui.data;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.data.augment.Augmentation;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.knob.Words;
import gradlab.ui.app.Editing;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;
import gradlab.ui.theme.WordedSwitch;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A switch for each kind of augmentation, with its settings below while it is on. */
final class AugmentForm extends VBox {
    private final Editing editing;
    private final List<Kind> kinds = new ArrayList<>();

    AugmentForm(Editing editing, FormContext context) {
        super(8);
        this.editing = editing;
        for (Class<? extends Record> type : Knobs.permitted(Augmentation.class)) {
            Kind kind = new Kind(type, context);
            kinds.add(kind);
            getChildren().addAll(kind.toggle, kind.form);
        }
        editing.experiment().addListener((value, old, now) -> show(now.data().augment()));
        show(editing.experiment().get().data().augment());
    }

    private void show(List<Augmentation> augment) {
        for (Kind kind : kinds) {
            kind.show(augment);
        }
    }

    /** One kind of augmentation; a list in a file may hold it twice, which the form leaves be. */
    private final class Kind {
        private final Class<? extends Record> type;
        private final ToggleSwitch toggle;
        private final RecordForm form;
        private boolean showing;

        Kind(Class<? extends Record> type, FormContext context) {
            this.type = type;
            toggle = new WordedSwitch(tr(Words.sentence(Knobs.typeName(type))));
            toggle.setMaxWidth(Double.MAX_VALUE);
            form = new RecordForm(Knobs.defaults(type), this::changed, context.at(this::place));
            form.getStyleClass().add("nested-form");
            form.visibleProperty().bind(toggle.selectedProperty());
            form.managedProperty().bind(toggle.selectedProperty());
            toggle.selectedProperty()
                    .addListener(
                            (value, old, on) -> {
                                if (!showing) {
                                    switchTo(on);
                                }
                            });
        }

        /** Where it stands in the list; null while it is switched off. */
        private @Nullable Setting place() {
            List<Augmentation> list = editing.experiment().get().data().augment();
            for (int i = 0; i < list.size(); i++) {
                if (type.isInstance(list.get(i))) {
                    return Setting.parse("data.augment[" + i + "]");
                }
            }
            return null;
        }

        void show(List<Augmentation> augment) {
            showing = true;
            toggle.setSelected(augment.stream().anyMatch(type::isInstance));
            augment.stream()
                    .filter(type::isInstance)
                    .findFirst()
                    .ifPresent(one -> form.show((Record) one));
            showing = false;
        }

        private void switchTo(boolean on) {
            edit(
                    list -> {
                        if (on) {
                            list.add((Augmentation) Knobs.defaults(type));
                        } else {
                            list.removeIf(type::isInstance);
                        }
                    });
        }

        private void changed(Record next) {
            edit(list -> list.replaceAll(one -> type.isInstance(one) ? (Augmentation) next : one));
        }

        private void edit(Consumer<List<Augmentation>> change) {
            editing.edit(
                    tr("Change augmentation"),
                    e -> {
                        List<Augmentation> list = new ArrayList<>(e.data().augment());
                        change.accept(list);
                        return e.withData(e.data().withAugment(list));
                    });
        }
    }
}
